import type { CheckEntry, CheckSource } from '#domain/check/check-source.ts';
import type { Commitment } from '#domain/commitment/commitment.ts';
import type { KeepingItem } from '#domain/commitment/judge-deadline.ts';
import type { Disclosure } from '#domain/disclosure/disclosure.ts';
import type { Change } from '#domain/history/change.ts';
import type { Entry, LedgerSource, Nouns } from '#domain/ledger/ledger.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Statement } from '#domain/statement/statement.ts';
import type { Reference } from '#domain/reference/reference.ts';
import type { Task } from '#domain/task/task.ts';
import type { Row } from '#search/table.ts';
import type { Withholding } from '#domain/withholding/withholding.ts';
import { eachCollection, fieldsIn } from '#schemas/collections.ts';
import { pointersIn, webAddressesIn } from '#schemas/field-values.ts';

/** The least that is valid of each noun; a test changes the one thing it is about. */
export const aCommitment = (over: Partial<Commitment> = {}): Commitment => ({
  id: 'c1',
  quote: '公开检查计划',
  kind: 'publish',
  checkability: 'checkable',
  criterion: '有一份公开的检查计划。',
  cadence: 'once',
  ...over,
});

/** What a state knows of a disclosure that keeps the promise. */
export const aKeepingItem = (over: Partial<KeepingItem> = {}): KeepingItem => ({
  ref: '2024/a',
  title: '计划',
  publishedAt: '2024-03-20',
  publishedBasis: 'attested',
  validity: 'valid',
  ...over,
});

export const aTask = (over: Partial<Task> = {}): Task => ({
  number: 1,
  title: '做好检查计划公开。',
  section: '1-1',
  requirement: '全面、及时、准确公开检查计划,并根据调整情况做好更新发布。',
  lead: '综合科',
  responsible: [],
  legalBasis: [],
  references: [],
  themes: ['检查计划'],
  commitments: [aCommitment()],
  dropped: [],
  changes: [],
  ...over,
});

export const aPlan = (over: Partial<Plan> = {}): Plan => ({
  title: '示例通知',
  titleLines: ['示例通知'],
  tableTitle: '示例表',
  documentNumber: '示城序〔2024〕1号',
  issuer: '示例市城市秩序局',
  formedOn: '2024-01-10',
  recordedOn: '2024-01-20',
  preamble: [],
  parts: [{ title: '一、检查信息公开', sections: [{ id: '1-1', title: '（一）检查计划' }] }],
  changes: [],
  ...over,
});

export const aDisclosure = (over: Partial<Disclosure> = {}): Disclosure => ({
  title: '关于公布检查计划的通知',
  titleOrigin: 'document',
  kind: 'notice',
  producer: '示例市城市秩序局',
  summary: '检查计划。',
  publishedAt: '2024-03-20',
  recordedOn: '2024-03-21',
  validity: 'unknown',
  extent: 'whole',
  keeps: [],
  relatesTo: [],
  themes: [],
  offices: [],
  legalBasis: [],
  references: [],
  supersedes: [],
  interprets: [],
  files: [],
  changes: [],
  redirectFrom: [],
  exemptions: [],
  ...over,
});

export const aChange = (over: Partial<Change> = {}): Change => ({
  on: '2024-04-01',
  kind: 'correction',
  note: '更正日期。',
  of: [],
  ...over,
});

export const aReference = (over: Partial<Reference> = {}): Reference => ({
  title: '示例条例',
  level: 'law',
  textSeen: 'none',
  validity: 'unknown',
  basedOn: [],
  articles: [],
  sections: [],
  note: '示例。',
  ...over,
});

export const aStatement = (over: Partial<Statement> = {}): Statement => ({
  commitments: ['2024/01#c1'],
  office: '综合科',
  statedOn: '2024-05-10',
  period: { from: '2024-01-01', to: '2024-04-30' },
  done: '建立了检查计划公开的办法。',
  evidence: [],
  recordedOn: '2024-05-11',
  changes: [],
  ...over,
});

export const aWithholding = (over: Partial<Withholding> = {}): Withholding => ({
  id: 'an-juan',
  title: '行政执法案卷',
  article: '16.2',
  reason: '行政执法案卷信息。',
  office: '法制科',
  decidedOn: '2024-02-01',
  reviewOn: '2025-02-01',
  recordedOn: '2024-02-02',
  changes: [],
  ...over,
});

export const entry = <T>(id: string, data: T): Entry<T> => ({ id, data });

/** A ledger source of one plan with one task; give what the test is about. */
export const aSource = (over: Partial<LedgerSource> = {}): LedgerSource => ({
  plans: [entry('2024', aPlan())],
  tasks: [entry('2024/01', aTask())],
  disclosures: [],
  references: [],
  offices: [
    entry('zonghe', { id: 'zonghe', name: '综合科', kind: 'office' }),
    entry('fazhi', { id: 'fazhi', name: '法制科', kind: 'office' }),
  ],
  themes: [entry('jiancha', { id: 'jiancha', name: '检查计划', description: '检查。', subject: '综合政务\\政务公开' })],
  statements: [],
  terms: [],
  withholdings: [],
  removals: [],
  looks: [],
  ...over,
});

const checkEntries = <T>(folder: string, entries: readonly Entry<T>[]): CheckEntry<T>[] =>
  entries.map((each, index) => ({
    ...each,
    key: `${folder}/${each.id}@${index}`,
    file: `content/${folder}/${each.id}`,
  }));

/** The same source as the rules across entries take it. */
export function aCheckSource(over: Partial<LedgerSource> = {}): CheckSource {
  const source = aSource(over);
  const names = Object.keys(source) as (keyof LedgerSource)[];
  const entries = eachCollection<{ [Name in keyof Nouns]: CheckEntry<Nouns[Name]>[] }>(names, (name) =>
    checkEntries<unknown>(name, source[name]),
  );
  const ids = (each: readonly Entry<unknown>[]): Set<string> => new Set(each.map(({ id }) => id));
  return {
    ...entries,
    words: [],
    synonyms: [],
    bureau: '示例市城市秩序局',
    named: () =>
      new Set(
        names.flatMap((name) =>
          entries[name].flatMap(({ data }) => (name === 'looks' ? [] : webAddressesIn(fieldsIn(name), data))),
        ),
      ),
    pointers: names.flatMap((name) =>
      entries[name].flatMap(({ key, data }) =>
        pointersIn(fieldsIn(name), data).map((pointer) => ({ ...pointer, entry: key })),
      ),
    ),
    known: {
      plans: ids(source.plans),
      tasks: ids(source.tasks),
      disclosures: ids(source.disclosures),
      references: ids(source.references),
      offices: new Set(source.offices.map(({ data }) => data.name)),
      themes: new Set(source.themes.map(({ data }) => data.name)),
      commitments: new Map(source.tasks.map(({ id, data }) => [id, data.commitments.map((each) => each.id)])),
    },
  };
}

/** One page as search's list of pages knows it; a disclosure unless said otherwise. */
export const aRow = ({
  facets,
  ...over
}: Partial<Omit<Row, 'facets'>> & { facets?: Partial<Row['facets']> } = {}): Row => ({
  url: '/disclosures/2024/a/',
  title: '关于公布检查计划的通知',
  names: [],
  date: '2024-03-20',
  facets: { kind: ['公开事项'], theme: [], office: [], year: [], state: [], ...facets },
  ...over,
});
