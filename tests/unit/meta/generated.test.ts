import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { COLLECTIONS } from '#schemas/collections.ts';
import { keysAt } from '#schemas/field-model.ts';
import { generatedFiles } from '../../../scripts/generated-files.ts';

test('what is made out of the schemas is up to date: npm run generate', () => {
  for (const [path, text] of generatedFiles()) {
    expect(existsSync(path), path).toBe(true);
    expect(readFileSync(path, 'utf8') === text, `${path} is old`).toBe(true);
  }
});

describe('a template', () => {
  const TEMPLATES = [
    ['docs/templates/公开事项.md', 'disclosures'],
    ['docs/templates/落实说明.md', 'statements'],
    ['docs/templates/依据.yaml', 'references'],
  ] as const;
  /** Every field written out, as if all of them were wanted. */
  const opened = (path: string): Record<string, unknown> => {
    const head =
      readFileSync(path, 'utf8')
        .replace(/^---\n/, '')
        .split('\n---\n')[0] ?? '';
    return parse(head.replace(/^# (?=\s*(?:- )?[a-zA-Z0-9]+:|\s+- )/gm, ''), { version: '1.2' }) as Record<
      string,
      unknown
    >;
  };
  test.each(TEMPLATES)('%s has every field of its schema, in its order', (path, collection) =>
    expect(Object.keys(opened(path))).toEqual(keysAt(COLLECTIONS[collection].schema, [])),
  );
  test.each(TEMPLATES)('%s can be read as it stands', (path) =>
    expect(() =>
      parse(
        readFileSync(path, 'utf8')
          .replace(/^---\n/, '')
          .split('\n---\n')[0] ?? '',
      ),
    ).not.toThrow(),
  );
});
