import { parse as parseScript } from 'acorn';
import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';

/*
 * What a file that ships asks of a browser beyond the lowest ones (src/config/browsers.ts). A property or
 * at-rule that old browsers skip alone may stay: only what takes something else down with it, or what the
 * layout needs, is a fault.
 */

const AT_RULES = /^(?:media|supports|page(?::\w+)?|(?:top|bottom)-(?:left|center|right))$/;
/** Chrome 104, Safari 16.4. */
const RANGE = /[<>=]/;
/** Each unknown to some promised browser: in a list it takes its neighbours down, so it stands alone. */
const UNKNOWN_SELECTOR = /:has\(|:focus-visible|::details-content/;
/** :is and :where Chrome 88, lists in :not 88, nesting 112. */
const MISSING_SELECTOR = /:(?:is|where)\(|:not\([^()]*,|&/;
const MISSING_PROPERTY =
  /^(?:(?:margin|padding|inset)-(?:inline|block)|inset|aspect-ratio|translate|rotate|scale|content-visibility|container.*)$/;
/** Chrome 83 drops the whole shorthand for its thickness. */
const THICK_SHORTHAND = /^text-decoration:.*\d(?:px|em)/;
const MISSING_VALUE =
  /\b(?:color-mix|light-dark|oklch|oklab|lab|lch|round|mod)\(|\d(?:[sdl]v[hw]|cq\w+|lh|rlh)\b|\bcalc\(infinity/;

function ofAtRule({ name, params }: AtRule): string[] {
  const isMissing = !AT_RULES.test(name) || (name === 'media' && RANGE.test(params));
  return isMissing ? [`@${name} ${params}`.trim()] : [];
}

function ofRule({ selectors }: Rule): string[] {
  return selectors.filter(
    (selector) => MISSING_SELECTOR.test(selector) || (selectors.length > 1 && UNKNOWN_SELECTOR.test(selector)),
  );
}

function ofDeclaration({ prop, value, parent }: Declaration): string[] {
  const isAlone = parent?.type === 'rule' && UNKNOWN_SELECTOR.test((parent as Rule).selector);
  const isMissing =
    MISSING_PROPERTY.test(prop) || MISSING_VALUE.test(value) || THICK_SHORTHAND.test(`${prop}:${value}`);
  return isMissing && !isAlone ? [`${prop}: ${value}`] : [];
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

/** Of the library: String.replaceAll 85, Array.at 92, Object.hasOwn 93, structuredClone 98, findLast 97, toSorted 110. */
const MISSING_CALLS =
  /\.(?:replaceAll|at|findLast|findLastIndex|toSorted|toReversed|toSpliced)\(|Object\.(?:hasOwn|groupBy)\(|\bstructuredClone\(|Promise\.any\(/g;

/**
 * @param edition of ECMAScript: 2020 is what Chrome 83 reads
 * @returns where the parser of that edition stops, and calls that came later
 */
export function newerScript(js: string, edition: 2020 | 2022 = 2020): string[] {
  const calls = edition === 2020 ? (js.match(MISSING_CALLS) ?? []) : [];
  try {
    parseScript(js, { ecmaVersion: edition, sourceType: 'module' });
    return calls;
  } catch (error) {
    const { message, pos } = error as Error & { pos: number };
    return [`${message}: ${js.slice(pos, pos + 40)}`, ...calls];
  }
}
