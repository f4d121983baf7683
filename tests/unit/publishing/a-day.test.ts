import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exchangedLines } from '#format/exchanged.ts';
import { checkContent } from '#validation/check-content.ts';
import { aPdf } from '../../support/pdf.ts';
import { anEntry, clerks, type Clerk } from '../../support/two-clerks.ts';

/** Pairs of edits in a day; more of them by hand: `PAIRS=40 npx vitest run …`. */
const PAIRS = Number(process.env.PAIRS ?? 6);

const PUBLIC = 'content/disclosures/2024/jiancha-jihua.md';
const SCHEDULED = 'content/disclosures/2024/dingshi.md';
const TASK = 'content/tasks/2024/01.mdx';

/** Puts words that are found again in the place of others. */
function put(clerk: Clerk, path: string, place: RegExp, words: string): void {
  clerk.edit(path, place, words);
}

/** A change of what readers know, with its record. */
function amend(clerk: Clerk, place: RegExp, words: string, of: string): void {
  put(clerk, PUBLIC, place, words);
  const record = `  - on: 2024-06-30\n    kind: correction\n    note: 改成${words.trim().replace('summary: ', '')}\n    of: [${of}]\n`;
  const text = clerk.read(PUBLIC);
  const [head = '', ...rest] = text.split('\n---\n');
  const changes = head.includes('\nchanges:\n') ? '' : '\nchanges:';
  clerk.write(PUBLIC, [`${head.trimEnd()}${changes}\n${record.trimEnd()}`, ...rest].join('\n---\n'));
}

const addRow = (clerk: Clerk, path: string, row: string): void =>
  clerk.write(path, `${clerk.read(path).trimEnd()}\n${row}`);

/** What a clerk does, by the place where it shows: the words can be told apart from all others. */
const EDITS: Readonly<Record<string, (clerk: Clerk, words: string) => void>> = {
  'summary of what is public': (clerk, words) => amend(clerk, /^summary: .*$/m, `summary: ${words}。`, 'summary'),
  'first paragraph of what is public': (clerk, words) =>
    amend(clerk, /(?<=\n---\n\n).*/, `${words}，现予公布。`, 'body'),
  'last paragraph of what is public': (clerk, words) => amend(clerk, /.*\n$/, `${words}，请配合。\n`, 'body'),
  'title of what is scheduled': (clerk, words) => put(clerk, SCHEDULED, /^title: .*$/m, `title: 关于${words}的通知`),
  'body of what is scheduled': (clerk, words) => put(clerk, SCHEDULED, /.*\n$/, `${words}的正文。\n`),
  'explanation of a task': (clerk, words) => put(clerk, TASK, /.*\n$/, `${words}，先公布再去查。\n`),
  'description of the site': (clerk, words) =>
    put(clerk, 'content/site.yaml', /^description: .*$/m, `description: ${words}的台账。`),
};

/** What a clerk adds; never in the way of another, though both call it the same. */
const ADDITIONS: Readonly<Record<string, (clerk: Clerk, words: string) => void>> = {
  'an entry': (clerk, words) => clerk.write(freeName(clerk, 'tongzhi'), anEntry(`关于${words}的通知`)),
  'an entry with a file': (clerk, words) => {
    const path = freeName(clerk, 'fujian').replace('content/disclosures', 'files').replace('.md', '.pdf');
    clerk.write(`public/${path}`, Buffer.from(aPdf([{ words: words.replace(/\P{ASCII}/gu, '') }])));
    clerk.write(
      freeName(clerk, 'fujian'),
      anEntry(`关于${words}的通告`, `files:\n  - path: ${path}\n    title: ${words}\n`),
    );
  },
  'an office': (clerk, words) =>
    addRow(
      clerk,
      'content/offices.yaml',
      `- id: ${words.toLowerCase().replace(/[^a-z0-9]/g, '')}\n  name: ${words}科\n`,
    ),
};

function freeName(clerk: Clerk, name: string): string {
  let count = 1;
  const path = (): string => `content/disclosures/2024/${name}${count === 1 ? '' : `-${count}`}.md`;
  while (clerk.has(path())) count += 1;
  return path();
}

/** Publishes, and decides what is asked by some side; what a clerk reads of it has no word of English. */
async function publish(clerk: Clerk, side: 'ours' | 'theirs'): Promise<string[]> {
  let published = await clerk.publish();
  if (published.outcome === 'conflicts') {
    for (const { where } of published.conflicts) expect(where).toMatch(/\p{Script=Han}/u);
    published = await clerk.publish(new Map(published.conflicts.map(({ key }) => [key, side])));
  }
  if (published.outcome !== 'done') throw new Error(JSON.stringify(published));
  const lines = exchangedLines(published);
  const ours = /refs\/gongkai\/kept\/[\d-]+|(?:content|public)\/\S+|site\.yaml|[A-Z]\d+/g;
  expect(lines.join('\n').replace(ours, '')).not.toMatch(/[A-Za-z]{3,}/);
  return lines;
}

const everything = (clerk: Clerk): string => clerk.git('grep', '-h', '', 'HEAD', '--', 'content');
const keptBy = (clerk: Clerk): string =>
  clerk
    .git('for-each-ref', '--format=%(refname)', 'refs/gongkai/kept')
    .split('\n')
    .filter(Boolean)
    .map((ref) => clerk.git('grep', '-h', '', ref, '--', 'content'))
    .join('\n');

const place = fc.constantFrom(...Object.keys(EDITS), ...Object.keys(ADDITIONS));
/** In every other pair both have the same place in mind. */
const rounds = fc.array(
  fc
    .record({
      wang: place,
      li: place,
      isSame: fc.boolean(),
      atOnce: fc.boolean(),
      side: fc.constantFrom<'ours' | 'theirs'>('ours', 'theirs'),
    })
    .map(({ isSame, ...pair }) => (isSame ? { ...pair, li: pair.wang } : pair)),
  { minLength: PAIRS, maxLength: PAIRS },
);

test(
  'two clerks, a day of edits in turn and at once: what nobody changed again is there, what was decided against is kept',
  async () => {
    const [wang, li] = clerks('wang', 'li') as [Clerk, Clerk];
    wang.write(SCHEDULED, anEntry('定时的通知').replace('2024-06-20', '2099-01-01'));
    await publish(wang, 'ours');
    await publish(li, 'ours');
    /** The words that should stand, by place. */
    const standing = new Map<string, string>();
    const decidedAgainst: string[] = [];
    const added: string[] = [];
    const [day = []] = fc.sample(rounds, { numRuns: 1, seed: 20240630 });
    const act = (clerk: Clerk, where: string, words: string): void => {
      (EDITS[where] ?? ADDITIONS[where])?.(clerk, words);
      if (EDITS[where] === undefined) added.push(words);
      else standing.set(where, words);
    };
    for (const [round, { wang: hers, li: his, atOnce, side }] of day.entries()) {
      const [first, second] = [`甲W${round}号`, `乙L${round}号`];
      act(wang, hers, first);
      if (!atOnce) {
        await publish(wang, 'ours');
        await publish(li, 'ours');
      }
      act(li, his, second);
      if (atOnce) await publish(wang, 'ours');
      await publish(li, side);
      if (atOnce && hers === his && hers in EDITS) {
        standing.set(hers, side === 'ours' ? second : first);
        if (side === 'theirs') decidedAgainst.push(second);
      }
      await publish(wang, 'ours');
      expect(wang.git('rev-parse', 'HEAD^{tree}')).toBe(li.git('rev-parse', 'HEAD^{tree}'));
    }
    const text = everything(wang);
    for (const words of [...standing.values(), ...added]) expect(text).toContain(words);
    const kept = keptBy(li);
    for (const words of decidedAgainst) expect(kept).toContain(words);
    expect(decidedAgainst.length).toBeGreaterThan(0);
    for (const clerk of [wang, li]) {
      expect(clerk.git('status', '--porcelain')).toBe('');
      expect(clerk.git('log', '--merges', '--oneline')).toBe('');
    }
    const subjects = wang.git('log', '--format=%an %s').trim().split('\n');
    expect(subjects.length).toBeGreaterThan(PAIRS);
    for (const subject of subjects) expect(subject).toMatch(/^(?:wang|li) (?:新增|更改|撤回|删去).*|^示例 示例$/);
    const { faults } = await checkContent(wang.where);
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
  PAIRS * 60_000,
);
