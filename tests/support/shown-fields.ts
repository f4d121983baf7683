import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { convertToTsx } from '@astrojs/astro2tsx';
import ts from 'typescript';

/** The shape in which pages have each collection's entries, for the type checker to look into. */
const SHAPES = `
import type { CollectionEntry } from 'astro:content';
import type { Ledger, Nouns } from '#domain/ledger/ledger.ts';
type One<All> = All extends ReadonlyMap<string, infer Each> ? Each : All extends readonly (infer Each)[] ? Each : never;
export type Shapes = { [Name in keyof Nouns]: One<Ledger[Name]> } & { pages: CollectionEntry<'pages'>['data'] };
`;
const SHAPES_FILE = resolve('src/shapes-of-pages.ts');
const CONTENT_TYPES = resolve('.astro/types.d.ts');

/** The pages, and the components of bodies, with all that they import, as one program; an `.astro` file goes by its own name with `.tsx` after it. */
function program(): ts.Program {
  // What `astro:content` holds is written down by Astro; a fresh clone has nothing of it yet.
  if (!existsSync(CONTENT_TYPES)) spawnSync('astro', ['sync'], { stdio: 'ignore' });
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
    ts.sys,
    process.cwd(),
  );
  const host = ts.createCompilerHost(options);
  const made = new Map([[SHAPES_FILE, SHAPES]]);
  for (const file of globSync('src/**/*.astro'))
    made.set(`${resolve(file)}.tsx`, convertToTsx(readFileSync(file, 'utf8'), { filename: file }).code);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => made.has(name) || fileExists.call(host, name);
  host.getSourceFile = (name, language, ...rest) => {
    const text = made.get(name);
    return text === undefined
      ? getSourceFile.call(host, name, language, ...rest)
      : ts.createSourceFile(name, text, language, true);
  };
  host.resolveModuleNameLiterals = (names, from, redirected, given) =>
    names.map(({ text }) => {
      if (!text.endsWith('.astro')) return ts.resolveModuleName(text, from, given, host, undefined, redirected);
      const path = text.startsWith('#') ? resolve('src', text.slice(1)) : resolve(from, '..', text);
      return { resolvedModule: { resolvedFileName: `${path}.tsx`, extension: ts.Extension.Tsx } };
    });
  const pages = globSync('src/{pages,mdx}/**/*.{astro,ts}').map((each) =>
    resolve(each.replace(/\.astro$/, '.astro.tsx')),
  );
  return ts.createProgram([SHAPES_FILE, ...pages, CONTENT_TYPES], options, host);
}

const placesOf = (symbol: ts.Symbol | undefined): string[] =>
  (symbol?.declarations ?? []).map((node) => `${node.getSourceFile().fileName}:${node.getStart()}`);

/** Where the properties are declared that a file reads: `a.b`, and `{ b }` out of `a`. */
function readsIn(file: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const reads: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) reads.push(...placesOf(checker.getSymbolAtLocation(node.name)));
    if (ts.isObjectBindingPattern(node)) {
      const type = checker.getTypeAtLocation(node);
      for (const { propertyName, name } of node.elements)
        reads.push(...placesOf(type.getProperty((propertyName ?? name).getText())));
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return reads;
}

/** The types that a value may have once it is there: a row of a list, each of several groups. */
function partsOf(type: ts.Type, checker: ts.TypeChecker): ts.Type[] {
  const there = checker.getNonNullableType(type);
  if (there.isUnion()) return there.types.flatMap((each) => partsOf(each, checker));
  const row = checker.isArrayType(there) ? checker.getTypeArguments(there as ts.TypeReference)[0] : undefined;
  return row ? partsOf(row, checker) : [there];
}

/**
 * Whether a page, a component or the words that they are given read a field, by the very declaration of it:
 * another noun's field of the same name is another field. What the ledger has put an entry in the place of
 * (`relatesTo.to`) is shown with the field that it stands in.
 *
 * @returns tells of a path such as `disclosures.source.note`
 */
export function shownFields(): (path: string) => boolean {
  const all = program();
  const checker = all.getTypeChecker();
  const seen = all
    .getSourceFiles()
    .filter(({ fileName }) => /\/src\/(?:components|layouts|pages|mdx|format)\//.test(fileName));
  const reads = new Set(seen.flatMap((file) => readsIn(file, checker)));
  const shapes = all.getSourceFile(SHAPES_FILE)?.statements.findLast(ts.isTypeAliasDeclaration);
  if (!shapes) throw new Error('no shapes');
  return (path) => {
    let types = [checker.getTypeAtLocation(shapes)];
    let isRead = false;
    for (const [depth, step] of path.split('.').entries()) {
      const symbols = types.flatMap((type) => type.getProperty(step) ?? []);
      if (symbols.length === 0) return depth > 1 && isRead;
      isRead = depth === 0 || symbols.some((symbol) => placesOf(symbol).some((place) => reads.has(place)));
      types = symbols.flatMap((symbol) => partsOf(checker.getTypeOfSymbol(symbol), checker));
    }
    return isRead;
  };
}
