import type { AnyNode } from 'acorn';

/** A node and all below it. */
export function* nodesOf(node: unknown): Generator<AnyNode> {
  if (Array.isArray(node)) for (const each of node) yield* nodesOf(each);
  else if (typeof node === 'object' && node !== null && 'type' in node) {
    yield node as AnyNode;
    for (const each of Object.values(node)) yield* nodesOf(each);
  }
}

/** The words of a text that stands in the script. */
export function textOf(node: AnyNode | undefined | null): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type !== 'TemplateLiteral' || node.quasis.length !== 1) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

/** The name of a key or of what is called: `at` of `a.at`, `a?.at`, `a['at']` and `at`; empty where there is none. */
export function nameOf(node: AnyNode, isComputed = false): string {
  if (node.type === 'Identifier' && !isComputed) return node.name;
  if (node.type === 'MemberExpression') return nameOf(node.property, node.computed);
  if (node.type === 'ChainExpression') return nameOf(node.expression);
  return textOf(node) ?? '';
}

const identifiersIn = (node: unknown): string[] =>
  [...nodesOf(node)].flatMap((each) => (each.type === 'Identifier' ? [each.name] : []));

/** Names that a script gives to what it holds itself: variables, parameters, functions. */
export const boundIn = (nodes: readonly AnyNode[]): Set<string> =>
  new Set(
    nodes.flatMap((node) => [
      ...(/^(?:VariableDeclarator|FunctionDeclaration|ClassDeclaration)$/.test(node.type) && 'id' in node
        ? identifiersIn(node.id)
        : []),
      ...('params' in node ? identifiersIn(node.params) : []),
      ...(node.type === 'CatchClause' ? identifiersIn(node.param) : []),
      ...('local' in node ? identifiersIn(node.local) : []),
    ]),
  );

/** Keys that scripts give to their own objects, and those of them that hold functions. */
export function ownKeys(nodes: readonly AnyNode[]): { keys: Set<string>; methods: Set<string> } {
  const named = nodes.flatMap((node) =>
    node.type === 'Property' || node.type === 'MethodDefinition' || node.type === 'PropertyDefinition'
      ? [{ name: nameOf(node.key, node.computed), value: node.value }]
      : [],
  );
  const holdsFunction = named.filter(({ value }) => value && /Function/.test(value.type));
  return { keys: new Set(named.map(({ name }) => name)), methods: new Set(holdsFunction.map(({ name }) => name)) };
}

/** What each variable is made as: `URLSearchParams` of `const params = new URLSearchParams()`, empty for anything else. */
export function makingsOf(nodes: readonly AnyNode[]): Map<string, Set<string>> {
  const makings = new Map<string, Set<string>>();
  for (const node of nodes) {
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || !node.init) continue;
    const kind = node.init.type === 'NewExpression' ? nameOf(node.init.callee) : '';
    makings.set(node.id.name, (makings.get(node.id.name) ?? new Set()).add(kind));
  }
  return makings;
}

/** What a script asks for before it uses it: `typeof a`, and what is both tested and called. */
export function askedFor(nodes: readonly AnyNode[]): Set<string> {
  const called = new Set(nodes.flatMap((node) => (node.type === 'CallExpression' ? [nameOf(node.callee)] : [])));
  return new Set(
    nodes.flatMap((node) => {
      if (node.type === 'UnaryExpression' && node.operator === 'typeof') return [nameOf(node.argument)];
      const tests = [...('test' in node ? [node.test] : []), ...(node.type === 'LogicalExpression' ? [node.left] : [])];
      return tests.map((test) => (test ? nameOf(test) : '')).filter((name) => called.has(name));
    }),
  );
}
