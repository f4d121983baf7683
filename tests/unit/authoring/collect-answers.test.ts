import { describe, expect, test } from 'vitest';
import { askAgain, collectAnswers } from '#authoring/collect-answers.ts';
import { readCommandLine } from '#authoring/flags.ts';
import { draftOf } from '#authoring/kind.ts';
import { kindNamed, KINDS } from '#authoring/kinds.ts';
import { Cancelled, prompterOf, type Prompter } from '#authoring/prompter.ts';
import type { Context } from '#authoring/question.ts';
import { aCheckSource, aDisclosure, entry } from '../../support/factories.ts';

const context = (over: Partial<Context> = {}): Context => ({
  source: aCheckSource({ disclosures: [entry('2024/jiancha-jihua', aDisclosure())] }),
  bureau: '示例市城市秩序局',
  now: '2024-06-30 09:30',
  today: '2024-06-30',
  answers: {},
  suggested: {},
  resolvePath: (written) => `/work/${written}`,
  refuseFile: async (path) => (path.endsWith('.pdf') ? undefined : '不能发布这种扩展名'),
  carriedBy: async (path) => (path.endsWith('zuozhe.pdf') ? ['文件属性（作者）'] : []),
  readWords: () => ({ text: '正文' }),
  ...over,
});

const kind = (name: string) => {
  const found = kindNamed(name);
  if (!found) throw new Error(name);
  return found;
};

/**
 * A person who answers each question by the first of these words it holds; the first of a list is used up. Anything
 * else is left as it is proposed, or skipped.
 */
function person(
  said: Record<string, string[]>,
  giveUpAt = Infinity,
): { prompter: Prompter; heard: string[]; asked: string[] } {
  const heard: string[] = [];
  const asked: string[] = [];
  const next = (message: string): string | undefined => {
    const place = (words: string): number => (message.includes(words) ? message.indexOf(words) : Infinity);
    const key = Object.keys(said)
      .filter((words) => message.includes(words))
      .sort((a, b) => place(a) - place(b))[0];
    return key === undefined ? undefined : said[key]?.shift();
  };
  const isOver = (message: string): boolean => asked.push(message) > giveUpAt;
  const prompter = prompterOf({
    async line({ message, initial = '', validate }) {
      if (isOver(message)) return undefined;
      for (;;) {
        const answer = next(message) ?? initial;
        const fault = validate(answer);
        if (fault === undefined) return answer;
        heard.push(fault);
        if (heard.length > 50) throw new Error(`${message}: ${fault}`);
      }
    },
    async choose({ message, options, initial }) {
      if (isOver(message)) return undefined;
      const wanted = next(message);
      return options.find(({ label }) => label === wanted)?.value ?? initial ?? options[0]?.value;
    },
    say: (text) => void heard.push(text),
  });
  return { prompter, heard, asked };
}

const WELL = (): Record<string, string[]> => ({
  标题: ['关于公布检查结果的通知'],
  内容概述: ['结果。'],
  形成日期: ['2024年5月1日', '2024-05-01'],
  公开日期怎样得知: ['页面载明'],
  公开日期: ['2024-04-30', '2024-05-06'],
  主题: ['检查计划', '选好了'],
  兑现的承诺: ['检查', ''],
  哪几条承诺: ['公开检查计划', '选好了'],
  不算做到: ['1', ''],
  整项任务: ['整项任务：做好检查计划公开。'],
  为什么有关: ['同类。'],
  附件在哪里: ['a.exe', '"a.pdf"', 'zuozhe.pdf', ''],
  复制的那一份清理掉吗: ['清理'],
  起草人: ['甲'],
  审查人: ['甲', '乙'],
  还有别的: ['见到多少', '选好了'],
  见到多少: ['一部分'],
  见到哪些: ['目录。'],
});

test.each<[string, Record<string, string>, object]>([
  ['部门', { name: '各单位', type: '统称' }, { slug: 'ge-danwei', data: { name: '各单位', kind: 'collective' } }],
  [
    '主题',
    { name: '督查', description: '督查的结果', subject: '综合政务' },
    { slug: 'du-cha', data: { name: '督查' } },
  ],
  ['词语解释', { name: '六稳', says: '稳就业等六项' }, { slug: 'liu-wen', data: { says: '稳就业等六项' } }],
  [
    '检索用的同义词',
    { said: '年报', written: '年度报告' },
    { slug: '', data: { said: '年报', written: ['年度报告'] } },
  ],
  ['错词和全称', { wrong: '布署', right: '部署' }, { slug: '', data: { wrong: '布署', right: '部署' } }],
])('a row of %s is told by flags alone', async (name, said, draft) => {
  const words = new Map(Object.entries(said).map(([flag, word]) => [flag, [word]]));
  const collected = await collectAnswers(kind(name), words, context());
  if (!('answers' in collected)) throw new Error(JSON.stringify(collected));
  expect(draftOf(kind(name), collected.answers, context())).toMatchObject(draft);
});

describe('a person is asked', () => {
  test('until everything is well, and hears at once what is not', async () => {
    const { prompter, heard } = person(WELL());
    const collected = await collectAnswers(kind('公开事项'), new Map(), context(), prompter);
    if (!('answers' in collected)) throw new Error(JSON.stringify(collected));
    expect(draftOf(kind('disclosure'), collected.answers, context())).toMatchObject({
      collection: 'disclosures',
      year: '2024',
      slug: 'jiancha-jieguo',
      files: [{ from: '/work/a.pdf' }, { from: '/work/zuozhe.pdf', isCleaned: true }],
      data: {
        title: '关于公布检查结果的通知',
        kind: 'notice',
        producer: '示例市城市秩序局',
        formedOn: '2024-05-01',
        publishedAt: '2024-05-06',
        recordedOn: '2024-06-30 09:30',
        themes: ['检查计划'],
        keeps: ['2024/01#c1'],
        relatesTo: [{ to: '2024/01', reason: '同类。' }],
        extent: 'part',
        extentNote: '目录。',
        author: '甲',
        review: { by: '乙', on: '2024-06-30' },
      },
    });
    expect(heard.join('\n')).toMatch(
      /写成 2024-05-01[^]*不能早于“形成日期”（formedOn）[^]*不能发布这种扩展名[^]*审查人和起草人是同一个人/,
    );
  });
  test('only what the command line does not say', async () => {
    const { words } = readCommandLine(['--title', '甲', '--type', 'notice', '--published-basis', '不知道']);
    const { prompter, asked } = person(WELL());
    await collectAnswers(kind('公开事项'), words, context(), prompter);
    expect(asked.filter((message) => /^(?:标题|文件种类|公开日期)/.test(message))).toEqual([]);
  });
  test('again where the command line was wrong', async () => {
    const { words } = readCommandLine(['--formed-on', '2024-02-30', '--validity', '好']);
    const { prompter, heard, asked } = person(WELL());
    await collectAnswers(kind('公开事项'), words, context(), prompter);
    expect(heard[0]).toContain('2月只有29天');
    expect(asked.filter((message) => /^(?:形成日期|有效性)/.test(message))).toHaveLength(2);
  });
  test('and may give up at any question', async () => {
    const { prompter, asked } = person(WELL());
    await collectAnswers(kind('公开事项'), new Map(), context(), prompter);
    for (let at = 0; at < asked.length; at += 1) {
      const collected = collectAnswers(kind('公开事项'), new Map(), context(), person(WELL(), at).prompter);
      await expect(collected).rejects.toThrow(Cancelled);
    }
  });
  test('anew for what the check refused, and for nothing else', async () => {
    const answers = { title: '甲', summary: '旧', author: '丙' };
    const { prompter, asked } = person({ 内容概述: ['新'] });
    const again = await askAgain(kind('公开事项'), new Set(['summary', 'body']), context({ answers }), prompter);
    expect(again).toEqual({ title: '甲', author: '丙', summary: '新' });
    expect(asked).toHaveLength(1);
    expect(await askAgain(kind('公开事项'), new Set(['']), context({ answers }), prompter)).toBeUndefined();
  });
});

describe('without a person', () => {
  const collect = (name: string, ...args: string[]) =>
    collectAnswers(kind(name), readCommandLine(args).words, context());

  test('everything wrong and everything missing is told at once', async () => {
    const collected = await collect(
      '公开事项',
      '--formed-on',
      '2024-02-30',
      '--theme',
      '检查',
      '--keeps',
      '2024/01#c9',
    );
    expect(collected).toMatchObject({
      faults: [
        expect.stringContaining('2月只有29天'),
        expect.stringContaining('它的承诺有：2024/01#c1'),
        expect.stringContaining('最接近的是“检查计划”'),
      ],
      missing: ['--title 标题', '--type 文件种类', '--summary 内容概述', '--published-at 公开日期'],
    });
  });
  test('an address that is taken is refused', async () => {
    const said = ['--title', '甲', '--type', '通知', '--summary', '乙', '--published-at', '2024-05-06'];
    expect(await collect('公开事项', ...said, '--slug', 'jiancha-jihua')).toMatchObject({
      faults: [expect.stringContaining('这个名字已经用在')],
    });
  });
  test('a flag of another kind is no flag of this one', async () =>
    expect(await collect('依据', '--keeps', '2024/01#c1')).toMatchObject({
      faults: [expect.stringContaining('“依据”没有 --keeps')],
    }));
  test('a statement is of the lead office, which need not be named', async () => {
    const said = ['--commitment', '2024/01#c1', '--period-from', '2024-01-01', '--period-to', '2024-03-31'];
    const rest = ['--stated-on', '2024-04-01', '--done', '做了'];
    expect(await collect('落实说明', ...said, ...rest)).toMatchObject({
      answers: { office: '综合科', slug: 'jiancha-jihua' },
    });
    expect(await collect('落实说明', ...said, ...rest, '--office', '法制科')).toMatchObject({
      faults: [expect.stringContaining('牵头部门是“综合科”')],
    });
  });
});

describe('the command line', () => {
  test.each([
    [['--titel', 'x'], '没有 --titel 这一项；最接近的是 --title'],
    [['标题'], '“标题”前面要写明是哪一项'],
    [['--title'], '--title 后面缺少内容'],
  ])('%j: %s', (args, said) => {
    const { faults } = readCommandLine(args);
    expect(faults).toEqual([expect.stringContaining(said)]);
  });
  test('is spoken in Chinese too', () =>
    expect(readCommandLine(['--kind', '依据', '--预览'])).toMatchObject({ kind: '依据', isPreview: true, faults: [] }));
  test('no two questions of a kind share a flag or a key', () => {
    for (const { questions } of KINDS) {
      expect(new Set(questions.map(({ flag }) => flag)).size).toBe(questions.length);
      expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
    }
  });
});
