import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';
import { LOWEST_BROWSERS } from '#config/browsers.ts';
import type { Identifier } from '@mdn/browser-compat-data/types';
import { byName, factsOf, isNewer } from './compatibility.ts';

/*
 * What a style sheet that ships asks of a browser beyond the lowest ones (src/config/browsers.ts). MDN's facts say
 * what is newer, whatever it is; what may be newer nonetheless is listed here.
 */

/** What an old browser skips alone: without it a page looks or prints plainer, and says the same. */
const MAY_BE_SKIPPED = new Set([
  // Selectors, each the only one of its rule: in a list it would take its neighbours down.
  ...[':has', ':focus-visible', '::details-content'],
  // Sheets of paper: Safari 18.2; numbers on them: Chromium 131.
  ...['@page', 'size', '@bottom-left', '@bottom-right', 'break-after: avoid', 'break-before: avoid'],
  // The reader's settings, where a browser knows of them.
  ...['@media prefers-contrast', '@media forced-colors'],
  // Typesetting, and the looks of lines and boxes that are there without it.
  ...['font-synthesis', 'hanging-punctuation', 'text-autospace', 'text-spacing-trim', 'text-wrap'],
  ...['text-decoration-thickness', 'text-underline-offset', 'accent-color', 'outline', 'overflow-wrap: anywhere'],
]);

const floor = LOWEST_BROWSERS.readable;
const types = factsOf('css', 'types');
const functions = byName(types, ...Object.values<Identifier>(types ?? {}));
const properties = factsOf('css', 'properties');
const isMissing = (name: string, facts: Identifier | undefined): boolean =>
  isNewer(facts, floor) && !MAY_BE_SKIPPED.has(name);
const isUnknown = (name: string, facts: unknown): boolean => facts === undefined && !MAY_BE_SKIPPED.has(name);

/** Chrome 104, Safari 16.4; the same query may stand below `@media` and `@import`. */
const RANGE = /[<>=]/;
/** Nesting Chrome 112, a list in `:not()` 88: no name of their own. */
const NEWER_SELECTOR = /&|:not\([^()]*,/;
/** A shorthand that Chrome 83 drops whole for its thickness, and `display` in two words, Chrome 115. */
const NEWER_FORM = /^text-decoration:.*\d(?:px|em)|^display:\s*[\w-]+ [\w-]/;
/** Units that MDN has under a name for all of their kind, and numbers without an end. */
const NEWER_UNIT = /\d(?:[sdl]v(?:[hwib]|min|max)|cq(?:[hwib]|min|max))\b|\bcalc\(infinity/;

/** @returns what of a selector the lowest browsers do not know */
export function newerSelector(selector: string): string[] {
  const names = [...selector.matchAll(/::?[\w-]+/g)].map(([name]) => name);
  const newer = names.filter((name) => isNewer(factsOf('css', 'selectors', name.replace(/^:+/, '')), floor));
  return NEWER_SELECTOR.test(selector) ? [selector, ...newer] : newer;
}

/** The selector of a rule that old browsers skip whole: what stands in it, others read. */
const isSkipped = ({ selectors }: Rule): boolean =>
  selectors.length === 1 && newerSelector(selectors[0] ?? '').length > 0;

function ofAtRule({ name, params }: AtRule): string[] {
  const [base = ''] = /^[\w-]+/.exec(name) ?? [];
  const facts = factsOf('css', 'at-rules', base) ?? factsOf('css', 'at-rules', 'page', `at_${base}`);
  const asked = [...params.matchAll(/([\w-]+)?\(([\w-]+)/g)].flatMap(([, call = '', feature = '']) => [
    [call, facts?.[call]] as const,
    [feature, base === 'media' ? facts?.[feature.replace(/^(?:min|max)-/, '')] : undefined] as const,
  ]);
  const isWhole = isUnknown(`@${base}`, facts) || isMissing(`@${base}`, facts);
  const isRange = base === 'media' && RANGE.test(params);
  const isInside = asked.some(([feature, of]) => isMissing(`@${base} ${feature}`, of));
  return isWhole || isRange || isInside ? [`@${name} ${params}`.trim()] : [];
}

function ofRule({ selectors, parent }: Rule): string[] {
  if (parent?.type === 'rule') return selectors;
  const mayBeSkipped = (selector: string): boolean =>
    selectors.length === 1 && newerSelector(selector).every((name) => MAY_BE_SKIPPED.has(name));
  return selectors.filter((selector) => newerSelector(selector).length > 0 && !mayBeSkipped(selector));
}

/** Between the items of a flex box Chrome 84 was the first to leave a gap; between those of a grid 83 does. */
function isFlexGap({ prop, value, parent }: Declaration): boolean {
  if (!/^(?:row-|column-)?gap$/.test(prop) || /^0\w*$/.test(value)) return false;
  const beside = (parent as Rule).nodes
    .filter((node) => node.type === 'decl')
    .map((each) => `${each.prop}:${each.value}`);
  const has = (of: RegExp): boolean => beside.some((each) => of.test(each));
  return has(/^display:.*flex/) || (prop !== 'column-gap' && !has(/^display:.*grid/));
}

/** What else stands right in an at-rule is of its kind, and the at-rule itself is asked for. */
const isOnPage = ({ name }: AtRule): boolean => /^(?:page|top|bottom|left|right)\b/.test(name);

function ofDeclaration(declaration: Declaration): string[] {
  const { prop, value, parent } = declaration;
  if (/^-(?!-)/.test(prop) || (parent?.type === 'rule' ? isSkipped(parent as Rule) : !isOnPage(parent as AtRule)))
    return [];
  const bare = value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '');
  const facts = properties?.[prop];
  const isCustom = prop.startsWith('--');
  const words = [...bare.matchAll(/-?[a-z][\w-]*/gi)].map(([word]) => word);
  const calls = [...bare.matchAll(/([\w-]+)\(/g)].map(([, name = '']) => name);
  const units = [...bare.matchAll(/\d([a-z]+)\b/gi)].map(([, unit = '']) => unit);
  const isNewerFunction = (name: string): boolean =>
    functions.get(name)?.every((each) => isNewer(each, floor)) ?? false;
  const isFault =
    (!isCustom && (isUnknown(prop, facts) || isMissing(prop, facts))) ||
    (!MAY_BE_SKIPPED.has(prop) && words.some((word) => isMissing(`${prop}: ${word}`, facts?.[word]))) ||
    calls.some(isNewerFunction) ||
    units.some((unit) => isNewer(types?.length?.[unit], floor)) ||
    NEWER_UNIT.test(bare) ||
    NEWER_FORM.test(`${prop}:${value}`) ||
    isFlexGap(declaration);
  return isFault ? [`${prop}: ${value.trim()}`] : [];
}

/** @returns every construct of a style sheet that a promised browser would stumble over */
export function newerStyles(css: string): string[] {
  const faults: string[] = [];
  postcss.parse(css).walk((node) => {
    if (node.type === 'atrule') faults.push(...ofAtRule(node));
    else if (node.type === 'rule') faults.push(...ofRule(node));
    else if (node.type === 'decl') faults.push(...ofDeclaration(node));
  });
  return faults;
}
