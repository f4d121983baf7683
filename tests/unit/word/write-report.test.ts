import { describe, expect, test } from 'vitest';
import { readWord } from '#adapters/word/read-word.ts';
import { writeTableDocument } from '#adapters/word/write-table-document.ts';
import { cellWords, wordsOf, type Table } from '#domain/document/document.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { countStates } from '#domain/commitment/count-states.ts';
import { reportDocument } from '#format/report-document.ts';
import { foundPhrase } from '#format/state.ts';
import { loadContent } from '#validation/load-content.ts';
import notice from '../../fixtures/notice-2021-86.json' with { type: 'json' };
import { foldersIn } from '../../support/folders.ts';

const HEADS = { task: '工作任务', requirement: '工作要求', lead: '牵头部门', responsible: '责任部门' };
const asOf = asOfMoment('2026-11-28');
const full = (path: string) => `https://www.example.gov.cn${path}`;
const ledger = buildLedger(loadContent(foldersIn('.')).checked, asOf);
const plan = ledger.plans.find(({ year }) => year === '2021');
if (!plan) throw new Error('no plan of 2021');
const bytes = await writeTableDocument(reportDocument(plan, asOf, HEADS, full), '2026-11-28');

const document = readWord(bytes);
if ('fault' in document) throw new Error(document.fault);
const table = document.blocks.find((block): block is Table => block.kind === 'table');
const rows = (table?.rows ?? []).map((row) => row.map(cellWords));
const taskRows = rows.filter(([first]) => /^\d+\.$/.test(first ?? ''));

describe('the report of the notice of 2021', () => {
  test('has its 29 tasks to the letter, with the offices as they stand there and blanks left blank', () =>
    expect(taskRows.map((row) => row.slice(0, 5))).toEqual(
      notice.tasks.map(({ number, title, requirement, lead, responsible }) => [
        `${number}.`,
        title,
        requirement,
        lead.join('\n'),
        responsible.join('\n'),
      ]),
    ));

  test('has each task below the part and the section that it stands in', () => {
    const places: string[][] = [];
    let [part, section] = ['', ''];
    for (const row of rows.slice(1)) {
      if (row.length > 1) places.push([row[0] ?? '', part, section]);
      else if (/^[一二三四]、/.test(row[0] ?? '')) part = row[0] ?? '';
      else section = row[0] ?? '';
    }
    expect(places).toEqual(notice.tasks.map((task) => [`${task.number}.`, task.part, task.section]));
  });

  test('says every promise with its words, its state and where to find it', () => {
    const cells = taskRows.map((row) => row[5] ?? '');
    const lacking = plan.tasks.flatMap(({ commitments }, index) =>
      commitments.filter(
        ({ quote, task, id }) =>
          !cells[index]?.includes(`“${quote}”`) || !cells[index].includes(`${full(`/tasks/${task.ref}/#${id}`)}`),
      ),
    );
    expect(lacking).toEqual([]);
  });

  test('counts what its rows hold and no more', () => {
    const counts = countStates(plan.tasks.flatMap(({ commitments }) => commitments));
    const words = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [wordsOf(block)] : []));
    expect(words).toContain(`${foundPhrase(counts)}。没有收录，不等于没有公开。`);
  });

  test('is the same bytes whenever it is written', async () => {
    const again = await writeTableDocument(reportDocument(plan, asOf, HEADS, full), '2026-11-28');
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });
});
