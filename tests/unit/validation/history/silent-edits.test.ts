import { describe, expect, test } from 'vitest';
import { faultLine } from '#format/fault.ts';
import { historyFaults } from '../../../support/history-faults.ts';
import { aBureauInGit, aFullBureauInGit, type Repository } from '../../../support/repository.ts';

const TASK = 'content/tasks/2024/02.mdx';
const PLAN = 'content/plans/2024.yaml';
const STATEMENT = 'content/statements/2024/gengxin-fabu.md';
const WITHHOLDINGS = 'content/withholdings.yaml';
const ITEM = 'content/disclosures/2024/zhiban-dianhua.md';

/** What the check says is wrong, with the folder of the test left out. */
async function errors({ root }: Repository): Promise<string[]> {
  return (await historyFaults(root, '2024-06-30'))
    .filter(({ severity }) => severity === 'error')
    .map((fault) => faultLine({ ...fault, file: fault.file.slice(fault.file.indexOf('content/')) }));
}

/** A change entry as it is written beside the fields. */
const entry = (kind: string, of = ''): string =>
  `changes:\n  - on: 2024-05-02\n    kind: ${kind}\n    note: 照原文改正。\n${of && `    of: [${of}]\n`}`;
const rowEntry = (kind: string): string => entry(kind).trimEnd().replaceAll('\n', '\n  ');

type Edits = [path: string, from: string, to: string][];

describe('what was promised cannot be rewritten in silence', () => {
  test.each<[string, Edits, { line: number; words: string[] }, [path: string, from: string, to: string]]>([
    [
      'a quote',
      [[TASK, '- id: c1\n    quote: 设立政务公开专区', '- id: c1\n    quote: 政务公开专区']],
      { line: 14, words: ['承诺①的原文', '原来是“设立政务公开专区”', '现在是“政务公开专区”'] },
      [TASK, 'commitments:', `${entry('correction')}commitments:`],
    ],
    [
      'a criterion',
      [[TASK, '宣传科说明专区设在哪里、什么时候开放。', '有一份文件即可。']],
      { line: 17, words: ['承诺①“设立政务公开专区”的怎样算做到', '宣传科说明专区设在哪里', '有一份文件即可'] },
      [TASK, 'commitments:', `${entry('criterion')}commitments:`],
    ],
    [
      'how it is checked',
      [
        [
          TASK,
          '    checkability: statement\n    criterion: 宣传科说明专区',
          '    checkability: aim\n    criterion: 宣传科说明专区',
        ],
      ],
      { line: 16, words: ['凭什么核对', '听部门说明', '只是目标'] },
      [TASK, 'commitments:', `${entry('criterion')}commitments:`],
    ],
    [
      'a requirement',
      [[TASK, '设立政务公开专区，提供', '设立政务公开专区，尽量提供']],
      { line: 5, words: ['工作要求', '尽量'] },
      [TASK, 'commitments:', `${entry('correction')}commitments:`],
    ],
    [
      'the lead office',
      [['content/tasks/2024/03.mdx', 'lead: 法制科', 'lead: 宣传科']],
      { line: 6, words: ['牵头部门', '法制科', '宣传科'] },
      ['content/tasks/2024/03.mdx', 'commitments:', `${entry('correction')}commitments:`],
    ],
    [
      'a deadline',
      [['content/tasks/2024/03.mdx', 'on: 2024-05-31', 'on: 2024-12-31']],
      { line: 22, words: ['期限', '2024-05-31', '2024-12-31'] },
      ['content/tasks/2024/03.mdx', 'commitments:', `${entry('criterion')}commitments:`],
    ],
    [
      'the number of a plan',
      [[PLAN, '示城序〔2024〕1号', '示城序〔2024〕7号']],
      { line: 6, words: ['发文字号', '〔2024〕1号', '〔2024〕7号'] },
      [PLAN, 'parts:', `${entry('typo')}parts:`],
    ],
    [
      'the name of a plan',
      [
        [PLAN, 'title: 示例市城市秩序局关于印发', 'title: 示例市城市秩序局关于公布'],
        [PLAN, '  - 关于印发2024', '  - 关于公布2024'],
      ],
      { line: 1, words: ['标题', '印发', '公布'] },
      [PLAN, 'parts:', `${entry('typo', 'title, titleLines')}parts:`],
    ],
    [
      'a section of a plan',
      [[PLAN, 'title: （二）检查结果', 'title: （二）检查情况']],
      { line: 16, words: ['部分', '检查结果', '检查情况'] },
      [PLAN, 'parts:', `${entry('typo')}parts:`],
    ],
    [
      'the words of a statement',
      [[STATEMENT, '检查计划调整了一次', '检查计划调整了两次']],
      { line: 9, words: ['做了什么', '一次', '两次'] },
      [STATEMENT, 'recordedOn', `${entry('correction')}recordedOn`],
    ],
    [
      'the text of a statement',
      [[STATEMENT, '由八月改到九月', '由八月改到十月']],
      { line: 19, words: ['正文', '九月', '十月'] },
      [STATEMENT, 'recordedOn', `${entry('correction')}recordedOn`],
    ],
    [
      'the ground of a withholding',
      [[WITHHOLDINGS, 'article: "16.2"', 'article: "15"']],
      { line: 3, words: ['依据的条款', '第十六条第二款', '第十五条'] },
      [WITHHOLDINGS, '  office: 法制科', `  ${rowEntry('correction')}\n  office: 法制科`],
    ],
    [
      'a day to look at it again',
      [[WITHHOLDINGS, 'reviewOn: 2024-05-20', 'reviewOn: 2025-05-20']],
      { line: 15, words: ['复核日期', '2024-05-20', '2025-05-20'] },
      [WITHHOLDINGS, '  office: 综合科', `  ${rowEntry('review')}\n  office: 综合科`],
    ],
    [
      'the title of a disclosure',
      [[ITEM, /^title: .*$/m.source, 'title: 别的题目']],
      { line: 2, words: ['标题', '别的题目'] },
      [ITEM, 'recordedOn', `${entry('correction')}recordedOn`],
    ],
  ])('%s', async (_, edits, { line, words }, [path, from, to]) => {
    const repository = aFullBureauInGit();
    for (const [file, before, after] of edits)
      repository.edit(file, before.startsWith('^') ? new RegExp(before, 'm') : before, after);
    const uncommitted = await errors(repository);
    expect(uncommitted).toHaveLength(edits.length);
    for (const word of [edits[0]?.[0] ?? '', `第${line}行`, ...words]) expect(uncommitted[0]).toContain(word);
    repository.commit('2024-06-20');
    expect(await errors(repository)).toEqual(uncommitted);
    repository.edit(path, from, to);
    expect(await errors(repository)).toEqual([]);
  });

  test('an entry of another kind is none', async () => {
    const repository = aFullBureauInGit();
    repository.edit(TASK, '- id: c1\n    quote: 设立政务公开专区', '- id: c1\n    quote: 政务公开专区');
    repository.edit(TASK, 'commitments:', `${entry('criterion')}commitments:`);
    expect((await errors(repository)).join()).toContain('公开以后的改动要有更改记录');
  });

  test('this site’s own words and sorting may be refined', async () => {
    const repository = aFullBureauInGit();
    repository.edit(TASK, '办事大厅里会有一块地方', '办事大厅里有一个角落');
    repository.edit(TASK, '      where: 示例局网站的公开专栏', '      where: 示例局网站的首页');
    repository.edit(TASK, '  - 便民服务', '  - 便民服务\n  - 政策解读');
    expect(await errors(repository)).toEqual([]);
  });

  test('an office may be renamed, everywhere at once', async () => {
    const repository = aFullBureauInGit();
    repository.edit('content/offices.yaml', 'name: 宣传科', 'name: 宣传处');
    for (const path of [TASK, 'content/tasks/2024/05.mdx']) repository.edit(path, 'lead: 宣传科', 'lead: 宣传处');
    for (const path of ['content/statements/2024/bianmin-fuwu.md', 'content/statements/2024/jiedu-chehui.md'])
      repository.edit(path, 'office: 宣传科', 'office: 宣传处');
    const renamed = (await errors(repository)).filter((line) => line.includes('公开以后的改动'));
    expect(renamed).toEqual([]);
  });
});

describe('the record of changes says what happened', () => {
  const OTHER = 'public/files/2024/zhiban.pdf';
  test('更换附件 without another file is refused', async () => {
    const repository = aBureauInGit();
    repository.edit('content/disclosures/2024/jiancha-jihua.md', 'source:', `${entry('file')}source:`);
    expect(await errors(repository)).toEqual([
      expect.stringContaining('写的是更换附件，这一次却没有更换附件') as string,
    ]);
    repository.commit('2024-06-21');
    expect(await errors(repository)).toHaveLength(1);
    repository.edit('content/disclosures/2024/jiancha-jihua.md', entry('file'), '');
    expect(await errors(repository)).toEqual([]);
  });
  test('another file needs it, and is shown for what it is', async () => {
    const repository = aBureauInGit();
    repository.git('mv', 'public/files/2024/jiancha-jihua.pdf', OTHER);
    repository.edit(
      'content/disclosures/2024/jiancha-jihua.md',
      'files/2024/jiancha-jihua.pdf',
      'files/2024/zhiban.pdf',
    );
    expect((await errors(repository)).join()).toContain('如“更换附件”');
    repository.edit('content/disclosures/2024/jiancha-jihua.md', 'source:', `${entry('file')}source:`);
    expect(await errors(repository)).toEqual([]);
  });
  test.each<[on: string, isTold: boolean]>([
    ['2024-06-09', true],
    ['2024-06-10', false],
    ['2024-06-20 09:00', false],
  ])('%s is the day of a change of words that stood until 2024-06-10', async (on, isTold) => {
    const repository = aFullBureauInGit();
    repository.edit(TASK, '宣传科说明专区设在哪里、什么时候开放。', '宣传科说明专区在哪里。');
    repository.edit(TASK, 'commitments:', `${entry('criterion').replace('2024-05-02', on)}commitments:`);
    repository.commit('2024-06-20');
    const reminders = (await historyFaults(repository.root, '2024-06-30')).map(faultLine).join('\n');
    expect(reminders.includes(`写的是 ${on}，可是到 2024-06-10 台账里还是原来的字`)).toBe(isTold);
    expect((await historyFaults(repository.root, '2024-06-09')).map(faultLine).join()).not.toContain('还是原来的字');
  });
  test('what was written there stays', async () => {
    const repository = aFullBureauInGit();
    repository.edit(TASK, '宣传科说明专区设在哪里、什么时候开放。', '宣传科说明专区在哪里。');
    repository.edit(TASK, 'commitments:', `${entry('criterion')}commitments:`);
    repository.commit('2024-06-21');
    repository.edit(TASK, 'note: 照原文改正。', 'note: 没有改什么。');
    expect(await errors(repository)).toEqual([expect.stringContaining('恢复“调整核对办法：照原文改正。”') as string]);
  });
});

describe('a whole promise is told by its words', () => {
  test('one that went', async () => {
    const repository = aFullBureauInGit();
    repository.edit(TASK, / {2}- id: c3[\s\S]*?cadence: ongoing\n(?=---)/, '');
    expect(await errors(repository)).toEqual([
      expect.stringMatching(
        /第12行 公开承诺 commitments：承诺“更加注重便民实效”现在没有了；承诺不能直接删掉/,
      ) as string,
    ]);
  });
  test('one that came', async () => {
    const repository = aFullBureauInGit();
    const more =
      '- id: c4\n    quote: 便民实效\n    kind: manage\n    checkability: aim\n    criterion: 只说方向。\n    cadence: ongoing\n';
    repository.edit(TASK, '更加注重便民实效。', '更加注重便民实效。便民实效');
    repository.edit(TASK, /(?<=cadence: ongoing\n)(?=---)/, `  ${more}`);
    repository.edit(TASK, 'commitments:', `${entry('addition', 'requirement')}commitments:`);
    expect(await errors(repository)).toEqual([
      expect.stringContaining('承诺④“便民实效”是后来加的；公开以后的改动要有更改记录') as string,
    ]);
  });
});
