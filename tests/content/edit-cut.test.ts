import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openEditableBureau, type EditableBureau } from '../support/editable-bureau.ts';
import { formIn, visitEditor, type EditorVisit } from '../support/editor-visit.ts';

const REQUIREMENT = '按照要求，公开检查计划，并根据调整情况做好更新发布。';
const TASK = `number: 3
title: 做好检查。
section: 1-1
requirement: ${REQUIREMENT}
lead: 综合科
responsible: []
themes:
  - 检查计划
commitments:
  - id: c1
    quote: ${REQUIREMENT}
    kind: manage
    checkability: statement
    criterion: 牵头部门说明这项要求做了什么、做到了哪一步。
    cadence: ongoing
`;

describe('a requirement that came in whole', () => {
  let bureau: EditableBureau;
  let clerk: EditorVisit;
  let path: string;
  beforeAll(async () => {
    bureau = await openEditableBureau();
    clerk = await visitEditor(bureau.editor.url);
    path = join(bureau.root, 'content/tasks/2024/03.mdx');
    writeFileSync(path, `---\n${TASK}---\n\n说明。\n`);
  });
  afterAll(() => bureau.close());
  const marking = (marked: string): FormData => {
    const form = new FormData();
    form.set('marked', marked);
    form.set('action', 'cut');
    return form;
  };
  const quotes = (): unknown =>
    (
      parse(readFileSync(path, 'utf8').split('---')[1] ?? '') as { commitments: { id: string; quote: string }[] }
    ).commitments.map(({ id, quote }) => `${id} ${quote}`);

  test('is found from the list, and opens with what is proposed', async () => {
    for (const from of ['/', '/entries/tasks/2024/03'])
      expect(await (await clerk.get(from)).text()).toContain('href="/cut/2024/03"');
    expect(await (await clerk.get('/entries/disclosures/2024/jiancha-jihua')).text()).not.toContain('/cut/');
    const page = await (await clerk.get('/cut/2024/03')).text();
    expect(page).toContain('按照要求，【公开检查计划】，并【根据调整情况做好更新发布】。');
    expect(page).toContain('是程序照动词提的');
  });
  test('is not cut where a letter was changed, and what was marked stays in the field', async () => {
    const answer = await clerk.post(
      '/cut/2024/03',
      marking('按照要求，【公开检查的计划】，并根据调整情况做好更新发布。'),
    );
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('字和标点一个也不能改');
    expect(page).toContain('【公开检查的计划】');
  });
  test('is completed and saved in the form of its task, where nobody has seen it with ids from the first', async () => {
    const before = readFileSync(path, 'utf8');
    const sent = await clerk.post(
      '/cut/2024/03',
      marking('按照要求，【公开检查计划】，并【根据调整情况做好更新发布】。'),
    );
    expect(sent.status).toBe(303);
    expect(readFileSync(path, 'utf8')).toBe(before);
    const form = await formIn(await clerk.get(sent.headers.get('location') ?? ''));
    form.set('commitments.0.criterion', '有一份公开的年度检查计划。');
    form.set('action', 'save');
    const saved = await clerk.post('/entries/tasks/2024/03', form);
    expect(saved.status).toBe(303);
    expect(quotes()).toEqual(['c1 公开检查计划', 'c2 根据调整情况做好更新发布']);
  });
  test('that others have seen leaves the words of what goes, and its id to nobody', async () => {
    bureau.git('add', '-A');
    bureau.git('commit', '-qm', '示例');
    const sent = await clerk.post('/cut/2024/03', marking(`按照要求，【公开检查计划，并根据调整情况做好更新发布】。`));
    const form = await formIn(await clerk.get(sent.headers.get('location') ?? ''));
    form.set('action', 'save');
    expect((await clerk.post('/entries/tasks/2024/03', form)).status).toBe(303);
    expect(quotes()).toEqual(['c3 公开检查计划，并根据调整情况做好更新发布']);
    expect(readFileSync(path, 'utf8')).toMatch(/dropped:\n {2}- id: c1\n {4}quote: 公开检查计划\n/);
  });
  test('is nowhere for what is no task', async () => {
    for (const address of ['/cut/2024/99', '/cut/', '/cut/..%2f..'])
      expect((await clerk.get(address)).status).toBe(404);
  });
});
