import { expect, test } from 'vitest';
import { readQuery } from '#search/query.ts';
import { wordsOf } from '#search/tokens.ts';
import { aRecord, sessionOf } from '../../support/search-session.ts';

/*
 * Every character of Unicode that another one stands for, in the index, asked for as it was written and as
 * the ordinary one.
 */
const COMPATIBILITY = Array.from({ length: 0x30000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((char) => char.normalize('NFKC') !== char || /[\u2e81-\u2eff]/.test(char));

test('all of them are found as written, and under their ordinary form', { timeout: 120_000 }, async () => {
  const pages = COMPATIBILITY.filter((char) => wordsOf(char).length > 0);
  const { start, engine } = await sessionOf([
    ...pages.map((char) => aRecord({ head: [`甲${char}乙`] })),
    // What an index folds to is what it holds somewhere.
    aRecord({ head: ['常用的'], body: pages.map((char) => char.normalize('NFKC')) }),
  ]);
  const missed: string[] = [];
  for (const [at, char] of pages.entries()) {
    for (const form of [char, char.normalize('NFKC')]) {
      const found = await engine.find(readQuery(form, start.folding).phrases.flat());
      if (!found.some((hit) => hit.at === at)) missed.push(`${char} U+${char.codePointAt(0)?.toString(16)} as ${form}`);
    }
  }
  expect(pages.length).toBeGreaterThan(4000);
  expect(missed).toEqual([]);
});
