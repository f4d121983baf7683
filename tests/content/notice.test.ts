import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#markdown/render.ts';
import { loadContent } from '#validation/load-content.ts';
import { foldersIn } from '../support/folders.ts';
import notice from '../fixtures/notice-2021-86.json' with { type: 'json' };

const { checked, entries, faults } = loadContent(foldersIn('.'));
const unspaced = (text: string): string => text.replace(/\s+/g, '');

test('the content has no fault', () => expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]));

describe('the notice 厦城执〔2021〕86号 stands to the letter', () => {
  test.each(notice.tasks)('task $number', ({ number, title, requirement, lead, responsible, part, section }) => {
    const task = checked.tasks.find(({ id }) => id === `2021/${String(number).padStart(2, '0')}`)?.data;
    const plan = checked.plans.find(({ id }) => id === '2021')?.data;
    expect(task).toMatchObject({ title, requirement, responsible });
    expect([task?.lead]).toEqual(lead);
    const home = plan?.parts.find(({ sections }) => sections.some(({ id }) => id === task?.section));
    expect([home?.title, home?.sections.find(({ id }) => id === task?.section)?.title]).toEqual([part, section]);
  });
});

describe('its own entry in the ledger', () => {
  const { source } = entries.find(({ key }) => key === 'disclosures/2021/xiachengzhi-86') ?? {};
  const body = source?.body.trim() ?? '';
  test('begins with masthead, number and title', () =>
    expect(body.split(/\n+/).slice(0, 4)).toEqual([
      '厦门市城市管理行政执法局文件',
      notice.documentNumber,
      '---',
      '## 厦门市城市管理行政执法局关于印发2021年政务公开工作主要任务分解表的通知',
    ]));
  test('has the attached table once, to the letter, with parts and sections as rows', () => {
    const tables = [...new JSDOM(renderMarkdown(body)).window.document.querySelectorAll('table')];
    const rows = [...(tables[0]?.rows ?? [])].map(({ cells }) => [...cells].map(({ textContent }) => textContent));
    const wanted = notice.tasks.flatMap(({ number, title, requirement, lead, responsible, part, section }, index) => {
      const above = notice.tasks[index - 1];
      return [
        ...(part === above?.part ? [] : [[part]]),
        ...(section === above?.section ? [] : [[section]]),
        [unspaced(`${number}.${title}`), requirement, lead.join(' '), responsible.join(' ')],
      ];
    });
    expect(tables).toHaveLength(1);
    expect(rows.map(([first = '', ...others]) => [others.length > 0 ? unspaced(first) : first, ...others])).toEqual([
      ['工作任务', '工作要求', '牵头部门', '责任部门'],
      ...wanted,
    ]);
  });
});
