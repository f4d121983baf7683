import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = 'docs/adr';
const names = readdirSync(FOLDER).sort();

test('decisions are numbered one after the other, and no number is given twice', () =>
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1)));

test.each(names)('%s has its number, what became of it, since when, and why', (name) => {
  const [heading, , status, ...rest] = readFileSync(`${FOLDER}/${name}`, 'utf8').split('\n');
  expect(heading).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. \\S`));
  expect(status).toMatch(/^Status: (?:accepted|superseded), \d{4}-\d{2}-\d{2}/);
  for (const section of ['## Context', '## Decision']) expect(rest).toContain(section);
});
