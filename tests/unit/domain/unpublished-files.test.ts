import { expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { unpublishedFiles } from '#domain/disclosure/unpublished-files.ts';
import { aDisclosure, entry } from '../../support/factories.ts';

const file = (name: string) => ({ path: `files/2024/${name}.pdf`, title: name });
const entries = [
  entry('2024/open', aDisclosure({ publishedAt: '2024-03-01', files: [file('open'), file('shared')] })),
  entry('2024/later', aDisclosure({ publishedAt: '2024-07-01 09:00', files: [file('later'), file('shared')] })),
  entry(
    '2024/gone',
    aDisclosure({ publishedAt: '2024-03-01', withdrawn: { on: '2024-04-01', reason: '错' }, files: [file('gone')] }),
  ),
];

test('files of what is scheduled or withdrawn stay back, unless something published offers them', () =>
  expect(unpublishedFiles(entries, asOfMoment('2024-06-30'))).toEqual(['files/2024/gone.pdf', 'files/2024/later.pdf']));
test('in a preview only what was withdrawn stays back', () =>
  expect(unpublishedFiles(entries, asOfMoment('2024-06-30'), { withScheduled: true })).toEqual([
    'files/2024/gone.pdf',
  ]));
test('a scheduled file goes out with its entry, at its minute', () => {
  expect(unpublishedFiles(entries, asOfMoment('2024-07-01 08:59'))).toContain('files/2024/later.pdf');
  expect(unpublishedFiles(entries, asOfMoment('2024-07-01 09:00'))).not.toContain('files/2024/later.pdf');
});
