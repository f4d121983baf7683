import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * The least that any check must do: read every file of a content folder and parse its fields. Run
 * as a program of its own, for the measure beside `check`.
 */
const root = process.argv[2] ?? '';
let entries = 0;
for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
  if (entry.isDirectory()) continue;
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  const head = /\.mdx?$/.test(entry.name) ? (/^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? '') : text;
  if (parse(head) !== null) entries += 1;
}
console.log(entries);
