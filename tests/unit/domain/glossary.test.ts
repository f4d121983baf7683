import { expect, test } from 'vitest';
import { applyRules } from '#domain/check/rules.ts';
import { aCheckSource, entry } from '../../support/factories.ts';

test('a word of the glossary has one explanation', () => {
  const term = { name: '六稳', says: '稳就业' };
  const rows = [entry('liu-wen', { ...term, id: 'liu-wen' }), entry('liuwen', { ...term, id: 'liuwen' })];
  expect(applyRules(aCheckSource({ terms: rows }))).toMatchObject([{ path: ['name'], found: '六稳' }]);
});
