import { describe, expect, test } from 'vitest';
import { applyRules } from '#domain/check/rules.ts';
import type { LedgerSource } from '#domain/ledger/ledger.ts';
import {
  aCheckSource,
  aCommitment,
  aDisclosure,
  aPlan,
  aReference,
  aStatement,
  aTask,
  entry,
} from '../../support/factories.ts';

const findings = (over: Partial<LedgerSource>) =>
  applyRules(aCheckSource(over)).map(({ severity, entry: key, path, message }) => ({
    severity,
    key,
    path: path.join('.'),
    message,
  }));
const disclosure = (over: Parameters<typeof aDisclosure>[0], id = '2024/a') => ({
  disclosures: [entry(id, aDisclosure(over))],
});
const task = (over: Parameters<typeof aTask>[0]) => ({ tasks: [entry('2024/01', aTask(over))] });

test('valid content has no findings', () =>
  expect(findings(disclosure({ keeps: ['2024/01#c1'], themes: ['检查计划'], offices: ['综合科'] }))).toEqual([]));

describe('each rule names the field and what would be right', () => {
  test.each<[string, Partial<LedgerSource>, string, string]>([
    ['a misspelt lead office', task({ lead: '综合处' }), 'lead', '最接近的是“综合科”'],
    [
      'a misspelt responsible office',
      task({ responsible: ['法制科', '法治科'] }),
      'responsible.1',
      '最接近的是“法制科”',
    ],
    ['an unknown theme', task({ themes: ['检查规划'] }), 'themes.0', '最接近的是“检查计划”'],
    ['an unknown section', task({ section: '1-2' }), 'section', '1-1'],
    ['an unknown reference', task({ references: ['guobanfa'] }), 'references.0', '没有这个依据'],
    ['another number than the file', task({ number: 2 }), 'number', '应为 1'],
    [
      'a commitment id twice',
      task({ commitments: [aCommitment(), aCommitment({ quote: '做好更新发布' })] }),
      'commitments.1.id',
      '重复',
    ],
    [
      'the id of a promise that is listed no more, given to another',
      task({ dropped: [{ id: 'c1', quote: '做好更新发布', on: '2024-05-01', reason: '并入第二条。' }] }),
      'dropped.0.id',
      '不能给别的承诺用',
    ],
    [
      'an article of a law twice',
      { references: [entry('fa', aReference({ articles: [{ no: '3' }, { no: '4' }, { no: '3' }] }))] },
      'articles.2.no',
      '写了两次',
    ],
    [
      'a quote that is not there',
      task({ commitments: [aCommitment({ quote: '公开检查结果' })] }),
      'commitments.0.quote',
      '逐字照抄',
    ],
    ['an unknown commitment', disclosure({ keeps: ['2024/01#c9'] }), 'keeps.0', '2024/01#c1'],
    ['an unknown task', disclosure({ relatesTo: [{ to: '2024/09', reason: '理由' }] }), 'relatesTo.0.to', '2024/01'],
    ['an unknown predecessor', disclosure({ supersedes: ['2024/none'] }), 'supersedes.0', '没有这个公开事项'],
    [
      'no publication date and no word about it',
      disclosure({ publishedAt: undefined }),
      'publishedAt',
      '{publishedBasis=unknown}',
    ],
    [
      'a basis without a date',
      disclosure({ publishedAt: undefined, publishedBasis: 'attested' }),
      'publishedBasis',
      'unknown',
    ],
    ['a date said to be unknown', disclosure({ publishedBasis: 'unknown' }), 'publishedBasis', 'address'],
    ['published before it was formed', disclosure({ formedOn: '2024-03-21' }), 'publishedAt', '2024-03-21'],
    [
      'withdrawn before it was published',
      disclosure({ withdrawn: { on: '2024-01-01', reason: '错' } }),
      'withdrawn.on',
      '2024-03-20',
    ],
    ['a part without saying which', disclosure({ extent: 'part' }), 'extent', 'extentNote'],
  ])('%s', (_case, over, path, said) => {
    const found = findings(over);
    expect(found.map((each) => each.path)).toEqual([path]);
    expect(found[0]).toMatchObject({ severity: 'error' });
    expect(found[0]?.message).toContain(said);
  });

  test('an address date proves nothing against the day of formation', () =>
    expect(findings(disclosure({ formedOn: '2024-03-21', publishedBasis: 'address' }))).toEqual([]));
  test('published on the day it was formed is right', () =>
    expect(findings(disclosure({ formedOn: '2024-03-20' }))).toEqual([]));
  test('a task of a plan that is not there', () =>
    expect(findings({ tasks: [entry('2025/01', aTask())] })[0]?.message).toContain('plans/2025.yaml'));

  test('two offices with one id name both places', () => {
    const offices = [
      entry('a', { id: 'a', name: '综合科', kind: 'office' as const }),
      entry('a', { id: 'a', name: '法制科', kind: 'office' as const }),
    ];
    expect(findings({ offices })).toMatchObject([{ path: 'id', key: 'offices/a@1' }]);
  });
  test('one document number twice is a warning', () => {
    const number = { documentNumber: '示城序〔2024〕12号' };
    expect(
      findings({ disclosures: [entry('2024/a', aDisclosure(number)), entry('2024/b', aDisclosure(number))] }),
    ).toMatchObject([{ severity: 'warning', key: 'disclosures/2024/b@1' }]);
  });
  test('sections of a plan are distinct', () => {
    const sections = [
      { id: '1-1', title: '甲' },
      { id: '1-1', title: '乙' },
    ];
    expect(findings({ plans: [entry('2024', aPlan({ parts: [{ title: '一', sections }] }))] })).toMatchObject([
      { path: 'parts.0.sections.1.id' },
    ]);
  });
});

describe('succession', () => {
  const pair = (a: Parameters<typeof aDisclosure>[0], b: Parameters<typeof aDisclosure>[0]) => ({
    disclosures: [entry('2024/a', aDisclosure(a)), entry('2024/b', aDisclosure(b))],
  });
  test('a ring names both files', () => {
    const found = findings(pair({ supersedes: ['2024/b'] }, { supersedes: ['2024/a'] }));
    expect(found).toHaveLength(2);
    expect(found[0]?.message).toMatch(/2024\/a.*2024\/b/);
  });
  test('the earlier cannot replace the later; both dates are named', () => {
    const found = findings(pair({ formedOn: '2023-05-10', supersedes: ['2024/b'] }, { formedOn: '2024-03-05' }));
    expect(found[0]?.message).toMatch(/2023-05-10.*2024-03-05/);
  });
  test('re-issued on the same day is right', () =>
    expect(findings(pair({ formedOn: '2024-03-05', supersedes: ['2024/b'] }, { formedOn: '2024-03-05' }))).toEqual([]));
  test('a long chain is no ring and is walked in time', () => {
    const chain = Array.from({ length: 500 }, (_, index) =>
      entry(`2024/d${index}`, aDisclosure(index === 0 ? {} : { supersedes: [`2024/d${index - 1}`] })),
    );
    expect(findings({ disclosures: chain })).toEqual([]);
  });
  test('references may not rest on themselves in a ring', () => {
    const references = [entry('a', aReference({ basedOn: ['b'] })), entry('b', aReference({ basedOn: ['a'] }))];
    expect(findings({ references })).toHaveLength(2);
  });
});

describe('statements, withholdings and the second reader', () => {
  const statement = (over: Parameters<typeof aStatement>[0]) => ({ statements: [entry('2024/s', aStatement(over))] });
  const withholding = {
    id: 'w',
    title: '示例',
    article: '15' as const,
    reason: '涉及商业秘密',
    office: '法制科',
    decidedOn: '2024-01-10',
    reviewOn: '2025-01-10',
    recordedOn: '2024-01-11',
    changes: [],
  };
  test('the lead office may speak', () => expect(findings(statement({}))).toEqual([]));
  test.each<[string, Partial<LedgerSource>, string, string]>([
    ['another office may not', statement({ office: '法制科' }), 'commitments.0', '牵头部门是“综合科”'],
    ['an office that is not there', statement({ office: '综合处' }), 'office', '综合科'],
    ['a promise that is not there', statement({ commitments: ['2024/01#c7'] }), 'commitments.0', '2024/01#c1'],
    [
      'a period that ends before it begins',
      statement({ period: { from: '2024-04-30', to: '2024-01-01' } }),
      'period.to',
      '2024-04-30',
    ],
    ['said before the period began', statement({ statedOn: '2023-12-31' }), 'statedOn', '2024-01-01'],
    [
      'reviewed on the day it was decided',
      { withholdings: [entry('w', { ...withholding, reviewOn: '2024-01-10' })] },
      'reviewOn',
      '2024-01-10',
    ],
    [
      'reviewed by its author',
      disclosure({ author: '甲', review: { by: '甲', on: '2024-03-19' } }),
      'review.by',
      '另一个人',
    ],
  ])('%s', (_case, over, path, said) => {
    const found = findings(over);
    expect(found.map((each) => each.path)).toContain(path);
    expect(found.map(({ message }) => message).join()).toContain(said);
  });
  test('reviewed by another is right', () =>
    expect(findings(disclosure({ author: '甲', review: { by: '乙', on: '2024-03-19' } }))).toEqual([]));
  test('a bypass is a warning', () =>
    expect(findings(disclosure({ author: '甲', review: { bypassed: '台风预警', on: '2024-03-19' } }))).toMatchObject([
      { severity: 'warning' },
    ]));
  test('a withholding in order is right', () =>
    expect(findings({ withholdings: [entry('w', withholding)] })).toEqual([]));
});

describe('an address has one place', () => {
  const two = (
    a: Parameters<typeof aDisclosure>[0],
    b: Parameters<typeof aDisclosure>[0],
    ids = ['2024/a', '2024/b'],
  ) => findings({ disclosures: [entry(ids[0] ?? '', aDisclosure(a)), entry(ids[1] ?? '', aDisclosure(b))] });
  test('two files of one name are one too many', () =>
    expect(
      applyRules({
        ...aCheckSource(),
        disclosures: ['md', 'mdx'].map((extension) => ({
          id: '2024/a',
          key: `disclosures/2024/a.${extension}`,
          file: `content/disclosures/2024/a.${extension}`,
          data: aDisclosure(),
        })),
      }).map(({ entry: key, message }) => [key, message]),
    ).toContainEqual([
      'disclosures/2024/a.mdx',
      expect.stringContaining('content/disclosures/2024/a.md 是同一个网址'),
    ]));
  test.each<[string, string[], string[], string]>([
    ['its own', ['2024/a'], [], '现在的网址'],
    ['that of another', ['2024/b'], [], '另一个条目'],
    ['one that another claims', ['2023/c'], ['2023/c'], '也写了'],
  ])('a former address may not be %s', (_case, a, b, said) =>
    expect(two({ redirectFrom: a }, { redirectFrom: b }).map(({ message }) => message)).toEqual([
      expect.stringContaining(said),
    ]),
  );
  test('any other may', () => expect(two({ redirectFrom: ['2023/c', '2022/d'] }, {})).toEqual([]));
});

test('nothing replaces or explains itself', () => {
  for (const field of ['supersedes', 'interprets'] as const)
    expect(findings(disclosure({ [field]: ['2024/a'] }))).toMatchObject([
      { path: field, message: expect.stringContaining('自己') },
    ]);
});
