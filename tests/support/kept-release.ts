import type { KeptRelease } from '#open-data/verify/kept-release.ts';
import type { Twin } from '#open-data/verify/read-twin.ts';

/** Two fingerprints that differ. */
export const SHA = ['a', 'b'].map((sign) => sign.repeat(64)) as [string, string];
export const file = (path: string, sha256 = SHA[0]) => ({ path, size: 10, sha256 });
export const aTwin = (over: Partial<Twin> = {}): Twin => ({
  table: 'disclosures',
  entry: { id: '2024/a' },
  facts: { title: '检查计划', publishedAt: '2024-03-20' },
  text: '正文',
  dropped: [],
  changes: [],
  formerly: [],
  ...over,
});
export const factsOf = (over: Record<string, unknown>): Partial<Twin> => ({ facts: { ...aTwin().facts, ...over } });
export const aPromise = (over: Record<string, unknown> = {}) => ({
  id: 'c1',
  quote: '公开检查计划',
  criterion: '有一份。',
  ...over,
});
export const aTask = (over: Partial<Twin> = {}, promises = [aPromise()]): Twin =>
  aTwin({
    table: 'tasks',
    entry: { id: '2024/01' },
    facts: { title: '做好公开。', commitments: promises },
    text: undefined,
    ...over,
  });

/** What stays of one that was withdrawn. */
export const withdrawn = (over: Record<string, unknown> = {}): Twin =>
  aTwin({
    facts: null,
    text: null,
    entry: { id: '2024/a', title: '检查计划', withdrawnOn: '2024-05-01', withdrawnReason: '弄错了', ...over },
  });

export const release = (
  files: ReturnType<typeof file>[],
  over: Partial<KeptRelease['manifest']> = {},
): KeptRelease => ({
  manifest: {
    format: 'gongkai-manifest/1',
    bureau: '示例局',
    commit: null,
    asOf: '2024-06-30',
    previous: null,
    site: {},
    files,
    ...over,
  },
  fingerprint: SHA[0],
  twinAt: () => undefined,
  events: [],
});

/** A release that holds some twins. */
export const kept = (twins: Readonly<Record<string, Twin>>, others: ReturnType<typeof file>[] = []): KeptRelease => ({
  ...release([...Object.keys(twins).map((path) => file(path, SHA[1])), ...others]),
  twinAt: (path) => twins[path],
});
