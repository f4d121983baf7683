import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** File → the files of the project that it imports, types too. Paths from the root of the project. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** What of a file is a program: of an Astro component what stands between its fences and in its scripts. */
function programOf(path: string, text: string): string {
  if (!path.endsWith('.astro')) return text;
  const fences = /^---\n([^]*?)\n---/.exec(text)?.[1] ?? '';
  return [fences, ...[...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script = '']) => script)].join('\n');
}

function importsOf(path: string): string[] {
  const { importedFiles } = ts.preProcessFile(programOf(path, readFileSync(path, 'utf8')), true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .flatMap((name) =>
      name.startsWith('#') ? [`src/${name.slice(1)}`] : name.startsWith('.') ? [join(dirname(path), name)] : [],
    )
    .filter((name) => existsSync(name));
}

/** Reads who imports whom under some folders. */
export function readImportGraph(folders: readonly string[]): ImportGraph {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|js|mjs|astro)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(files.map((path) => [path, importsOf(path)]));
}

/** Files that import themselves by way of others, each circle once, from its first file on. */
export function circlesIn(graph: ImportGraph): string[][] {
  const circles = new Map<string, string[]>();
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) {
      const circle = way.slice(at);
      circles.set([...circle].sort().join(), circle);
    } else if (!done.has(path)) {
      for (const next of graph.get(path) ?? []) visit(next, [...way, path]);
      done.add(path);
    }
  };
  for (const path of graph.keys()) visit(path, []);
  return [...circles.values()];
}
