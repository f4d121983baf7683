import { dirname, join, relative, sep } from 'node:path';
import type { Rule } from 'eslint';
import { LAYERS, type Layer } from './layers.ts';

const isIn = (path: string, room: string): boolean => path === room || path.startsWith(`${room}/`);

/** The row that a file falls under: the longest that matches. */
export const layerOf = (path: string): Layer | undefined =>
  LAYERS.filter(({ room }) => isIn(path, room)).sort((a, b) => b.room.length - a.room.length)[0];

const allowsPackage = ({ packages = [] }: Layer, name: string): boolean =>
  packages.some((each) => each === '*' || each === name || (each === 'node:*' && name.startsWith('node:')));

/**
 * Why a file may not import something; nothing when it may.
 *
 * @param from path of the file, from the root of the project
 * @param to as it is imported: `#domain/…`, a relative path, or a package
 */
export function explainImport(from: string, to: string, isType = false): string | undefined {
  const layer = layerOf(from);
  if (!layer) return from.startsWith('src/') ? `${from} has no row in lint/layers.ts` : undefined;
  const path = to.startsWith('#') ? `src/${to.slice(1)}` : /^\.{1,2}\//.test(to) ? join(dirname(from), to) : undefined;
  if (path === undefined) return allowsPackage(layer, to) ? undefined : `${layer.room} may not import ${to}`;
  const target = layerOf(path);
  if (!target) return path.startsWith('src/') ? `${path} has no row in lint/layers.ts` : undefined;
  const allowed = [layer.room, ...layer.imports, ...(isType ? (layer.types ?? []) : [])];
  return allowed.includes(target.room) || allowed.includes('*')
    ? undefined
    : `${layer.room} may not import ${target.room}: ${layer.holds}`;
}

type Importing = { source?: unknown; importKind?: string; exportKind?: string; specifiers?: { importKind?: string }[] };

/** Whether only types come over, so that nothing is left of the import when it runs. */
const isOfTypes = ({ importKind, exportKind, specifiers = [] }: Importing): boolean =>
  importKind === 'type' ||
  exportKind === 'type' ||
  (specifiers.length > 0 && specifiers.every((each) => each.importKind === 'type'));

/** Holds every import, static, dynamic, re-exported or of a type, against the table of layers. */
export const onlyWhatIsAllowed: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{why}}' } },
  create(context) {
    const from = relative(context.cwd, context.physicalFilename).split(sep).join('/');
    const hold = (node: Rule.Node, source: unknown, isType: boolean): void => {
      const to = (source as { value?: unknown } | null | undefined)?.value;
      const why = typeof to === 'string' ? explainImport(from, to, isType) : undefined;
      if (why) context.report({ node, messageId: 'forbidden', data: { why } });
    };
    const holdDeclaration = (node: Rule.Node): void => {
      const { source, ...declaration } = node as Importing;
      hold(node, source, isOfTypes(declaration));
    };
    return {
      ImportDeclaration: holdDeclaration,
      ExportNamedDeclaration: holdDeclaration,
      ExportAllDeclaration: holdDeclaration,
      ImportExpression: (node) => hold(node, node.source, false),
      TSImportType: (node: Rule.Node) => hold(node, (node as Importing).source, true),
    };
  },
};
