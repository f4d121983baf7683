import { describe, expect, it } from 'vitest';
import { checkBody } from '#markdown/gate.ts';

const check = (body: string) =>
  checkBody(body, {
    mdx: false,
    mayBeMd: true,
    from: '/disclosures/2024/plan/',
    isKnownAddress: () => true,
    hasAnchor: () => undefined,
    explainMention: () => undefined,
    scanRendered: () => [],
  }).map(({ severity, offset, message }) => ({
    severity,
    line: body.slice(0, offset).split('\n').length,
    message,
  }));

describe('what Markdown would take for something else than it was meant', () => {
  it.each([
    ['a product in italics', '面积为5*3*2米。', 1, '乘号'],
    ['a product of words', '按长*宽*高计算。', 1, '乘号'],
    ['a product in bold', '2**3**4', 1, '乘号'],
    ['names that hide behind stars', '张**、李**。', 1, '星号不见了'],
    ['bold that never ends', '甲\n\n**重要提示：各单位注意。', 3, '没有成对'],
    ['a stroke that never ends', '~~作废', 1, '没有成对'],
    ['code that never ends', '文件`a.pdf', 1, '没有成对'],
    ['a heading without its blank', '甲\n\n##一、总则\n\n乙', 3, '空一格'],
    ['a heading of one sign without its blank', '#总则', 1, '空一格'],
    ['a heading a level down', '## 一\n\n#### （一）', 3, '跳了一级'],
    ['a first heading that is none', '### 一', 1, '从 ## 开始'],
    ['a paragraph that a rule makes a heading', '落款单位\n---\n\n后文', 1, '会变成小标题'],
    ['a paragraph that four blanks make code', '甲。\n\n    乙按照规定办理。', 3, '代码'],
    ['a paragraph that a Tab makes code', '甲。\n\n\t乙按照规定办理。', 3, '代码'],
    ['a fence that never ends', '```\n甲\n\n乙', 1, '没有收尾'],
    ['a table without its rule', '| 序号 | 事项 |\n| 1 | 检查 |', 1, '分隔线'],
    ['a table whose rule has other cells', '| 序号 | 事项 |\n| --- |\n| 1 | 检查 |', 1, '分隔线'],
    ['a line right below a table', '| 甲 |乙 |\n|---|---|\n| 1 | 2 |\n注：以上为初步数。', 4, '表格的一行'],
    ['a paragraph right below a list', '- 甲\n- 乙\n特此通知。', 3, '列表里'],
    ['a paragraph right below a quotation', '> 甲\n乙', 2, '引用里'],
    ['a comparison at the beginning of a line', '> 60分为合格', 1, '大于号'],
    ['a list without blanks', '要求：\n\n-甲方\n-乙方', 3, '减号后面空一格'],
    ['a list that does not begin with one', '要求\n2. 乙', 2, '上面空一行'],
    ['numbers that leave some out', '1. 甲\n3. 乙', 2, '编成2'],
    ['paragraphs that one line break parts', '第一段到此为止。\n第二段从这里开始。', 2, '不分段'],
    ['clauses that one line break parts', '本办法所称\n第二条 其他', 2, '不分段'],
    ['a paragraph with its wide blanks', '甲乙丙\n　　丁戊己', 2, '不分段'],
    ['a note that is not there', '见脚注[^1]。', 1, '没有写这条脚注'],
    ['an address that is not there', '见[办法][1]。', 1, '没有写这个网址'],
  ])('%s', (_, body, line, remedy) => {
    const found = check(body);
    expect(found).toMatchObject([{ severity: 'warning', line }]);
    expect(found[0]?.message).toContain(remedy);
  });

  it.each([
    ['cells that the head has not', '| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 |', 3, '多出来的“3”不会显示'],
    ['a note that nothing calls', '甲\n\n[^1]: 没有人用的注', 3, '不会显示'],
    ['a note under a number that is taken', '甲[^1]\n\n[^1]: 一\n\n[^1]: 二', 5, '写了两次'],
    ['a remark that looks like an address', '甲\n\n[注]: 本表由办公室解释', 3, '不会显示'],
  ])('words that no reader would see: %s', (_, body, line, remedy) => {
    const found = check(body).filter(({ severity }) => severity === 'error');
    expect(found).toMatchObject([{ line }]);
    expect(found[0]?.message).toContain(remedy);
  });

  it.each([
    ['emphasis beside marks', '请*务必*。**注意**：按照**《办法》**第三条，__加粗__。'],
    ['a star that is a remark', '*注：以上为初步数。'],
    ['masked numbers and names', '3502**********1234、138****5678、6222 **** **** 1234，当事人张**。'],
    ['headings in their order', '## 一\n\n### （一）\n\n## 二'],
    ['a rule with blanks around it', '甲\n\n---\n\n乙'],
    ['a whole table', '序号表\n\n| 甲 | 乙 |\n|---|:-:|\n| 1 | a \\| b |\n| 2 |'],
    ['a list and what belongs to it', '- 甲\n  续\n\n  又一段\n- 乙\n\n特此通知。'],
    ['numbers in their order', '3. 丙\n4. 丁'],
    ['a quotation', '> 甲\n> 乙'],
    ['a fence that ends', '```\n甲\n```'],
    ['lines that are broken on purpose', '甲。<br>\n乙。\\\n丙。  \n丁。'],
    ['a paragraph that is wrapped', '各单位应当配合\n检查工作。'],
    ['notes that are called', '甲[^1]，又[^1]，见[办法][1]。\n\n[^1]: 注\n\n[1]: /about/'],
    ['signs that are escaped', '5\\*3\\*2，\\*\\*，\\`，\\#标题，1\\. 甲'],
    ['a number after its sign', '#1楼与#2楼'],
    ['an empty cell too many', '| 甲 |\n|---|\n| 1 | |'],
  ])('lets stand: %s', (_, body) => {
    expect(check(body)).toEqual([]);
  });
});

describe('a body that no reader of Markdown gets through', () => {
  it.each([
    ['brackets', '['.repeat(100_000)],
    ['stars', '*a'.repeat(50_000)],
    ['quotations', '>'.repeat(3000)],
    ['quotations with blanks', '> '.repeat(3000)],
    ['lists', '- '.repeat(3000)],
    ['deeper and deeper lists', Array.from({ length: 400 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n')],
    ['tags', '<sub>'.repeat(20_000)],
    ['underlines', '===\n'.repeat(20_000)],
    ['notes', Array.from({ length: 20_000 }, (_, n) => `[^${n}]: 注\n`).join('')],
    ['links', '[a](/b/)'.repeat(20_000)],
    ['a book', '检查计划公开。'.repeat(200_000)],
  ])('is refused at once, in Chinese: %s', (_, body) => {
    expect(check(body)).toMatchObject([
      { severity: 'error', message: expect.stringMatching(/太多|太深|太长/) as string },
    ]);
  });
});
