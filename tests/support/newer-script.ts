import { parse, type AnyNode, type CallExpression, type NewExpression } from 'acorn';
import type { Identifier } from '@mdn/browser-compat-data/types';
import { byName, factsOf, isNewer, type Floor } from './compatibility.ts';
import { newerSelector } from './newer-styles.ts';
import { askedFor, boundIn, makingsOf, nameOf, nodesOf, ownKeys, textOf } from './script-names.ts';

/*
 * What scripts that ship ask of a browser beyond the lowest ones: the grammar of an edition, and by MDN's facts every
 * name of the language's and the browser's library, whatever it is. A name that something older has too is let pass,
 * unless it is known whose it is.
 */

const builtins = factsOf('javascript', 'builtins');
const api = factsOf('api');
const globals = byName(builtins, api, api?.Window);

/** Named by nothing but their form. */
const PATTERNS = [
  [/\(\?<[=!]/, factsOf('javascript', 'regular_expressions', 'lookbehind_assertion')],
  [/\(\?[ims-]+:/, factsOf('javascript', 'regular_expressions', 'modifier')],
] as const;
const FLAGS = { d: builtins?.RegExp?.hasIndices, v: builtins?.RegExp?.unicodeSets };
const STATIC_BLOCK = factsOf('javascript', 'classes', 'static', 'initialization_blocks');

/** Where a selector that is not known throws. */
const ASKED_BY_SELECTOR = /^(?:querySelector(?:All)?|matches|closest)$/;
/** What a WebAssembly program gives is called so too. */
const OTHERS = new Set(['memory']);

const kinds = [builtins, api, builtins?.Intl, factsOf('webassembly', 'api')].flatMap((all) =>
  Object.values<Identifier>(all ?? {}),
);
/** What any kind of object does, by name; what it holds can only be read of a kind that a browser of the floor has. */
const calls = byName(...kinds);
const readsOf = (floor: Floor): typeof calls => byName(...kinds.filter((kind) => !isNewer(kind, floor)));

/** The tree of a script by the grammar of the floor, as a list. @throws where the parser stops */
function read(js: string, floor: Floor): AnyNode[] {
  // All that 2022 brought Chromium had from 94 on; Safari 15 lacks the blocks that are asked for by themselves.
  return [...nodesOf(parse(js, { ecmaVersion: floor.chrome < 94 ? 2020 : 2022, sourceType: 'module' }))];
}

/** @param own keys that the scripts of the same program give to their own objects */
function faultsIn(nodes: readonly AnyNode[], own: ReturnType<typeof ownKeys>, floor: Floor): Set<string> {
  const faults = new Set<string>();
  const reads = readsOf(floor);
  const [bound, makings, asked] = [boundIn(nodes), makingsOf(nodes), askedFor(nodes)];
  const called = new Set(nodes.flatMap((node) => (node.type === 'CallExpression' ? [node.callee as AnyNode] : [])));
  const keys = new Set(
    nodes.flatMap((node) => {
      if (node.type === 'MemberExpression') return node.computed ? [] : [node.property as AnyNode];
      return node.type === 'Property' && !node.computed && !node.shorthand ? [node.key as AnyNode] : [];
    }),
  );
  const isMissing = (facts: readonly (Identifier | undefined)[] = []): boolean =>
    facts.length > 0 && facts.every((each) => isNewer(each, floor));
  const ofKind = (kind: string, name: string): Identifier | undefined => {
    const facts = builtins?.[kind] ?? api?.[kind];
    return facts?.[name] ?? facts?.[`${name}_static`];
  };

  function ofPattern(pattern: string, flags: string): void {
    const newer = [
      ...PATTERNS.filter(([form]) => form.test(pattern)).map(([, facts]) => facts),
      ...Object.entries(FLAGS).flatMap(([flag, facts]) => (flags.includes(flag) ? [facts] : [])),
    ];
    if (newer.some((facts) => isNewer(facts, floor))) faults.add(`/${pattern}/${flags}`);
  }

  function ofCall({ callee, arguments: given }: CallExpression | NewExpression): void {
    const name = nameOf(callee);
    const first = textOf(given[0]);
    if (name === 'RegExp') ofPattern(first ?? '', textOf(given[1]) ?? '');
    if (ASKED_BY_SELECTOR.test(name)) for (const newer of newerSelector(first ?? '')) faults.add(newer);
    const known = [...(calls.get(name) ?? []), ...(globals.get(name) ?? [])];
    const parameters = known.flatMap((facts) => [facts, ...Object.values<Identifier>(facts)]);
    for (const each of given.flatMap((node) => (node.type === 'ObjectExpression' ? node.properties : []))) {
      const option = each.type === 'Property' ? nameOf(each.key, each.computed) : '';
      const facts = parameters.map((parameter) => parameter[`options_${option}_parameter`]).filter(Boolean);
      if (isMissing(facts)) faults.add(`${name}({ ${option} })`);
    }
  }

  function ofMember(name: string, object: AnyNode | undefined, isCall: boolean): void {
    const holder = object?.type === 'Identifier' ? object.name : '';
    const madeOf = object?.type === 'NewExpression' ? [nameOf(object.callee)] : [...(makings.get(holder) ?? [])];
    const known = (madeOf.length > 0 ? madeOf : bound.has(holder) ? [] : [holder]).map((kind) => ofKind(kind, name));
    const facts = known.filter((each) => each !== undefined);
    const isOwn = OTHERS.has(name) || (isCall ? own.methods : own.keys).has(name);
    const isFault = facts.length > 0 ? isMissing(facts) : !isOwn && isMissing((isCall ? calls : reads).get(name));
    if (isFault) faults.add(`.${name}${isCall ? '()' : ''}`);
  }

  for (const node of nodes) {
    if (node.type === 'Literal' && 'regex' in node && node.regex) ofPattern(node.regex.pattern, node.regex.flags);
    if (node.type === 'StaticBlock' && isNewer(STATIC_BLOCK, floor)) faults.add('static {}');
    if (node.type === 'CallExpression' || node.type === 'NewExpression') ofCall(node);
    if (node.type === 'MemberExpression' && !asked.has(nameOf(node)))
      ofMember(nameOf(node), node.object, called.has(node));
    if (node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern')
      for (const each of node.id.properties)
        if (each.type === 'Property') ofMember(nameOf(each.key, each.computed), node.init ?? undefined, false);
    if (node.type === 'Identifier' && !keys.has(node) && !bound.has(node.name) && !asked.has(node.name))
      if (isMissing(globals.get(node.name))) faults.add(node.name);
  }
  return faults;
}

/**
 * @param scripts of one program: what one gives, another may ask for
 * @param floor the lowest browsers that run them
 * @returns where the parser of their edition stops, and what came later
 */
export function newerScripts(scripts: readonly string[], floor: Floor): string[] {
  const faults: string[] = [];
  const trees = scripts.flatMap((js) => {
    try {
      return [read(js, floor)];
    } catch (error) {
      const { message, pos } = error as Error & { pos: number };
      faults.push(`${message}: ${js.slice(pos, pos + 40)}`);
      return [];
    }
  });
  const own = ownKeys(trees.flat());
  return [...faults, ...trees.flatMap((nodes) => [...faultsIn(nodes, own, floor)])];
}
