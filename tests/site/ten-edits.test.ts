import { spawnSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '#open-data/manifest.ts';
import { cloneBureau } from '../support/clone-of-bureau.ts';
import { EXAMPLE } from '../support/example-site.ts';

const DAY = '2024-07-10';
const clone = cloneBureau();
const { root, write, edit } = clone;
const item = (name: string): string => `content/disclosures/2024/${name}.md`;

const anItem = (title: string, more: string): string =>
  `---\ntitle: ${title}\nkind: notice\nproducer: 示例市城市秩序局\nsummary: ${title}的内容。\nvalidity: valid\n${more}\n---\n\n${title}的正文。\n`;

/** What a year brings to a ledger, each owned up to as the handbook asks. */
function tenEdits(): void {
  write(
    item('tongbao'),
    anItem('关于重要情况的通报', `publishedAt: 2024-07-09\nrecordedOn: ${DAY}\nkeeps:\n  - 2024/03#c2`),
  );
  edit(
    item('gongzuo-anpai'),
    ['summary: 2024年全年的工作安排。', 'summary: 2024年全年的工作安排，共十项。'],
    ['source:', `changes:\n  - on: ${DAY}\n    kind: correction\n    note: 写明有几项。\nsource:`],
  );
  cpSync(join(root, 'public/files/2024/biaozhun.docx'), join(root, 'public/files/2024/biaozhun-2.docx'));
  edit(
    item('biaozhun-wenben'),
    [
      '    title: 标准全文（Word）',
      `    title: 标准全文（Word）\n    replaced:\n      on: ${DAY}\n      by: files/2024/biaozhun-2.docx\n  - path: files/2024/biaozhun-2.docx\n    title: 标准全文（重新排版）`,
    ],
    ['changes:', `changes:\n  - on: ${DAY}\n    kind: file\n    note: 附件换成重新排版的一份。`],
  );
  edit(item('zhiban-dianhua'), [
    'author: 示例员甲',
    `withdrawn:\n  on: ${DAY}\n  reason: 号码已经停用。\nauthor: 示例员甲`,
  ]);
  write(
    'content/statements/2024/zhuanqu.md',
    `---\ncommitments:\n  - 2024/02#c1\noffice: 宣传科\nstatedOn: 2024-07-08\nperiod:\n  from: 2024-01-01\n  to: 2024-06-30\ndone: 专区设在一楼。\nrecordedOn: ${DAY}\n---\n`,
  );
  edit(
    'content/tasks/2024/03.mdx',
    ['criterion: 有一份公开的通报。', 'criterion: 有一份2024年公开的通报。'],
    ['commitments:', `changes:\n  - on: ${DAY}\n    kind: criterion\n    note: 写明是哪一年的。\ncommitments:`],
  );
  const plan = readFileSync(join(root, 'content/plans/2023.yaml'), 'utf8');
  write('content/plans/2025.yaml', plan.replaceAll('2023', '2025').replace(/^recordedOn: .*$/m, `recordedOn: ${DAY}`));
  const task = readFileSync(join(root, 'content/tasks/2023/01.mdx'), 'utf8');
  write('content/tasks/2025/01.mdx', task.replaceAll('2023', '2025'));
  for (const path of globSync('content/**/*.{md,mdx,yaml}', { cwd: root })) {
    const text = readFileSync(join(root, path), 'utf8');
    write(path, text.replace(/^(\s*(?:-\s+)?(?:(?:name|lead|office):\s*)?)法制科$/gm, '$1法规科'));
  }
  // Two places at once, each named, of an item that moves to another year.
  const moving = readFileSync(join(root, item('chang-biaoti')), 'utf8');
  write(
    'content/disclosures/2023/zhuanfa.md',
    moving
      .replace('formedOn: 2024-05-30', 'formedOn: 2024-05-31')
      .replace('summary: 标题很长的一份通知', 'summary: 标题非常长的一份通知')
      .replace(
        'relatesTo:',
        `changes:\n  - on: ${DAY}\n    kind: correction\n    note: 两处抄错。\n    of: [formedOn, summary]\nredirectFrom:\n  - 2024/chang-biaoti\nrelatesTo:`,
      ),
  );
  rmSync(join(root, item('chang-biaoti')));
  // One with a file is withdrawn; a theme is split; a word is explained otherwise.
  edit(item('juesuan-2022'), ['author: 示例员甲', `withdrawn:\n  on: ${DAY}\n  reason: 数据有误。\nauthor: 示例员甲`]);
  edit('content/themes.yaml', [
    '- id: yujuesuan\n  name: 预算决算\n  description: 预算、决算和报表。',
    '- id: juesuan\n  name: 决算\n  description: 决算和报表。\n  subject: 财政、金融、审计\\财政\n- id: yusuan\n  name: 预算\n  description: 预算。',
  ]);
  const filed = [
    'tasks/2024/04.mdx',
    'tasks/2023/02.mdx',
    'disclosures/2023/yusuan.md',
    'disclosures/2024/juesuan-2022.md',
  ];
  for (const path of filed)
    edit(`content/${path}`, ['  - 预算决算', path.includes('juesuan') ? '  - 决算' : '  - 预算']);
  const removed = readFileSync(join(root, 'content/removed.yaml'), 'utf8');
  write(
    'content/removed.yaml',
    `${removed}- id: themes/yujuesuan\n  title: 预算决算（主题）\n  on: ${DAY}\n  reason: 拆成预算和决算。\n  to: themes/yusuan\n`,
  );
  edit('content/terms.yaml', ['事先通知的检查', '事先告知的检查']);
  edit('content/looks.yaml', [
    '      finding: undecided\n      status: 503\n',
    '      finding: undecided\n      status: 503\n    - on: 2024-07-09\n      finding: gone\n      status: 404\n',
  ]);
}

/** Each of them, as the data has it; a state turned because a day had come. */
const EVENTS = [
  'recorded:disclosures/2024/tongbao',
  'published:disclosures/2024/yugao',
  `changed:disclosures/2024/gongzuo-anpai:${DAY}:correction`,
  `changed:disclosures/2024/biaozhun-wenben:${DAY}:file`,
  'withdrawn:disclosures/2024/zhiban-dianhua',
  'stated:statements/2024/zhuanqu',
  'turned:tasks/2024/06:c2:2025-01-01',
  `changed:tasks/2024/03:${DAY}:criterion`,
  'plan:plans/2025',
  'lost:disclosures/2024/gongzuo-anpai:2024-07-09',
  'removed:removals/themes/yujuesuan',
  'recorded:disclosures/2024/chang-biaoti',
  `changed:disclosures/2024/chang-biaoti:${DAY}:correction`,
] as const;

const sites = { before: '', after: '', unwitnessed: '' };
beforeAll(() => {
  write(item('yugao'), anItem('关于秋季检查的预告', 'publishedAt: 2024-07-05\nrecordedOn: 2024-06-20'));
  clone.commit('2024-06-28T10:00:00+08:00');
  sites.before = `${clone.build('site', '2024-06-30')}-before`;
  cpSync(sites.before.replace(/-before$/, ''), sites.before, { recursive: true });
  tenEdits();
  clone.commit(`${DAY}T10:00:00+08:00`);
  // Another commit on an entry of the first: of several places, the entries of neither name theirs.
  const again = `changes:\n  - on: ${DAY}\n    kind: typo\n    note: 日期抄错。\n`;
  edit(item('gongzuo-anpai'), ['formedOn: 2024-02-20', 'formedOn: 2024-02-21'], ['changes:\n', again]);
  clone.commit(`${DAY}T11:00:00+08:00`);
  sites.after = clone.build('site', '2025-01-10');
  // Whoever edits where no history is kept gets past the check, and is found by what was published before.
  const bare = join(root, 'bare/content');
  cpSync(join(root, 'content'), bare, { recursive: true });
  edit('bare/content/disclosures/2024/gongzuo-anpai.md', [
    'documentNumber: 示城序〔2024〕9号',
    'documentNumber: 示城序〔2024〕8号',
  ]);
  edit('bare/content/tasks/2024/06.mdx', ['on: 2024-12-31', 'on: 2025-12-31']);
  edit('bare/content/plans/2025.yaml', ['addressees: 各科室：', 'addressees: 各单位：']);
  edit('bare/content/statements/2024/zhuanqu.md', ['专区设在一楼', '专区设在二楼']);
  edit('bare/content/references/shiban-2024-5.yaml', ['虚构的上级文件', '编出来的上级文件']);
  edit('bare/content/disclosures/2024/biaozhun-wenben.md', [
    '## 第一章 第一类设施',
    '## [第一章 第一类设施](https://www.example.com/x)',
  ]);
  edit('bare/content/looks.yaml', [
    '      finding: gone\n      status: 404\n- id',
    '      finding: there\n      status: 200\n- id',
  ]);
  cpSync(join(root, 'public/files/2024/jiancha-jihua-2.pdf'), join(root, 'public/files/2024/jiancha-jihua.pdf'));
  rmSync(join(root, '.git'), { recursive: true });
  sites.unwitnessed = clone.build('unwitnessed', '2025-01-11', bare);
}, 600_000);
afterAll(() => {
  for (const folder of [root, ...Object.values(sites)]) rmSync(folder, { recursive: true, force: true });
}, 120_000);

interface Told {
  id: string;
  at: string;
  label: string;
  title: string;
  note: string;
  address: string | null;
}
const read = (path: string): string => readFileSync(join(sites.after, path), 'utf8');
const told = (id: string): Told => {
  const { rows } = JSON.parse(read('data/changes.json')) as { rows: Told[] };
  const row = rows.find((each) => each.id.startsWith(id));
  if (!row) throw new Error(`nothing tells of ${id}`);
  return row;
};
const squeezed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, '');

describe('what a year brings to a ledger', () => {
  test.each(EVENTS)('%s: the page of its month, the feed and its own page tell what the data tells', (event) => {
    const { id, at, label, title, note, address } = told(event);
    const month = new JSDOM(read(`changes/${at.slice(0, 7)}/index.html`)).window.document;
    const entry = month.getElementById(id);
    expect(squeezed(entry?.textContent)).toContain(squeezed(title));
    if (!/^(?:recorded|published)/.test(id)) expect(squeezed(entry?.textContent)).toContain(squeezed(note));
    const feed = new JSDOM(read('feeds/all.atom'), { contentType: 'application/xml' }).window.document;
    expect([...feed.querySelectorAll('entry > title')].map((each) => each.textContent)).toContain(`${label}：${title}`);
    const { pathname, hash } = new URL(address ?? '');
    const page = new JSDOM(read(`${pathname.replace(EXAMPLE.base, '')}index.html`)).window.document;
    expect(page.querySelector('h1')).not.toBeNull();
    if (hash !== '') expect(page.getElementById(decodeURIComponent(hash.slice(1)))).not.toBeNull();
  });
  test('an office has its new name on every page of what it leads', () => {
    expect(read('tasks/2024/03/index.html')).toContain('法规科');
    expect(read('tasks/2024/03/index.html')).not.toContain('法制科');
  });
});

/** What `npm run verify` says of a site, or of two. */
function verify(...folders: string[]): { isRight: boolean; said: string } {
  const { status, stdout } = spawnSync('node', ['scripts/verify.ts', ...folders], { encoding: 'utf8' });
  return { isRight: status === 0, said: stdout };
}

/** A copy of the site that somebody has been at. */
function tampered(name: string, change: (folder: string) => void): ReturnType<typeof verify> & { folder: string } {
  const folder = join(root, name);
  cpSync(sites.after, folder, { recursive: true });
  change(folder);
  return { folder, ...verify(folder) };
}

describe('verify', () => {
  test('finds nothing wrong with a year that was owned up to, and says which office was renamed', () => {
    const { isRight, said } = verify(sites.after, sites.before);
    expect([isRight, said]).toEqual([true, expect.stringContaining('新的写明它接着的就是旧的这一版')]);
    expect(said).toMatch(/注意：\/terms\/mingcha\/ 改过，这一类条目没有更改记录：解释原来是“事先通知/);
    expect(said).toMatch(
      /注意：\/offices\/fazhi\/ 改过，这一类条目没有更改记录：部门名称原来是“法制科”，现在是“法规科”/,
    );
  });
  test('names each edit that was not', () => {
    const { isRight, said } = verify(sites.unwitnessed, sites.after);
    expect(isRight).toBe(false);
    for (const words of [
      /\/disclosures\/2024\/gongzuo-anpai\/ 没有写更改记录就改了：发文字号/,
      /\/tasks\/2024\/06\/ 没有写更改记录就改了：承诺②.*的期限/,
      /\/tasks\/2025\/ 没有写更改记录就改了：主送机关/,
      /\/statements\/2024\/zhuanqu\/ 没有写更改记录就改了：做了什么/,
      /\/disclosures\/2024\/biaozhun-wenben\/ 没有写更改记录就改了：正文的链接或格式/,
      /\/files\/2024\/jiancha-jihua\.pdf 换了内容，名字没有换/,
      /注意：最近变化里原来有、现在没有：2024-06-03 官方网址打不开/,
      /注意：\/references\/shiban-2024-5\/ 改过/,
    ])
      expect(said).toMatch(words);
    expect(said.match(/没有写更改记录就改了/g)).toHaveLength(5);
  });
  test.each<[string, (folder: string) => void, string]>([
    ['a changed byte', (folder) => writeFileSync(join(folder, 'about/index.html'), '别的'), '改动过 about/index.html'],
    ['a missing page', (folder) => rmSync(join(folder, 'tasks/2024/03/index.html')), '缺少 tasks/2024/03/index.html'],
    ['an added file', (folder) => writeFileSync(join(folder, 'xin.html'), '新的'), '多出 xin.html，清单上没有'],
  ])('finds %s', (name, change, words) => {
    const { isRight, said } = tampered(name, change);
    expect([isRight, said]).toEqual([false, expect.stringContaining(words)]);
  });
  test('finds a list that was edited itself, by what the next release follows', () => {
    const folder = join(root, 'a list that was edited');
    cpSync(sites.before, folder, { recursive: true });
    rmSync(join(folder, 'about/index.html'));
    const path = join(folder, 'integrity/manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    const files = manifest.files.filter((file) => file.path !== 'about/index.html');
    writeFileSync(path, JSON.stringify({ ...manifest, files }));
    expect(verify(folder).isRight).toBe(true);
    expect(verify(sites.after, folder).said).toContain('新的接着的不是旧的这一版');
  });
});
