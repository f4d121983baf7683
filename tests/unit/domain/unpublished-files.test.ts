import { expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { unpublishedFiles } from '#domain/disclosure/unpublished-files.ts';

const open = { publishedAt: '2024-03-01' };
const later = { publishedAt: '2024-07-01 09:00' };
const gone = { publishedAt: '2024-03-01', withdrawn: { on: '2024-04-01' } };
const offers = [
  { file: 'files/2024/open.pdf', by: open },
  { file: 'files/2024/shared.pdf', by: open },
  { file: 'files/2024/later.pdf', by: later },
  { file: 'files/2024/shared.pdf', by: later },
  { file: 'files/2024/gone.pdf', by: gone },
];

test('files of what is scheduled or withdrawn stay back, unless something published offers them', () =>
  expect(unpublishedFiles(offers, asOfMoment('2024-06-30'))).toEqual(['files/2024/gone.pdf', 'files/2024/later.pdf']));
test('in a preview only what was withdrawn stays back', () =>
  expect(unpublishedFiles(offers, asOfMoment('2024-06-30'), { withScheduled: true })).toEqual(['files/2024/gone.pdf']));
test('a scheduled file goes out with its entry, at its minute', () => {
  expect(unpublishedFiles(offers, asOfMoment('2024-07-01 08:59'))).toContain('files/2024/later.pdf');
  expect(unpublishedFiles(offers, asOfMoment('2024-07-01 09:00'))).not.toContain('files/2024/later.pdf');
});
test('a file of an entry that knows no publication goes out', () =>
  expect(unpublishedFiles([{ file: 'files/2024/a.pdf', by: {} }], asOfMoment('2024-06-30'))).toEqual([]));
