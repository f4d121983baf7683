import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { snapshot } from '../support/snapshot.ts';
import { tempFolder } from '../support/temp-folder.ts';

const PDF = 'tests/fixtures/base-bureau/public/files/2024/jiancha-jihua.pdf';

/** The fictional bureau with some files beside it, and `npm run new` over it without a terminal. */
function bureau() {
  const root = tempFolder({
    '检查结果.pdf': readFileSync(PDF),
    '网页.pdf': '<!doctype html>',
    '正文.txt': '一、结果\r\n',
  });
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  const env = {
    ...process.env,
    INIT_CWD: root,
    GONGKAI_CONTENT: join(root, 'content'),
    GONGKAI_PUBLIC: join(root, 'public'),
  };
  const run = (...args: string[]) => spawnSync('node', ['scripts/new.ts', ...args], { env, encoding: 'utf8' });
  return { root, env, run, before: snapshot(root) };
}
const DISCLOSURE = [
  '--kind',
  'disclosure',
  '--title',
  '关于公布2024年检查结果的通知',
  '--type',
  '通知',
  '--summary',
  '结果。',
  '--formed-on',
  '2024-05-01',
  '--published-at',
  '2024-05-06 09:30',
];

describe('npm run new', () => {
  test('adds a disclosure with a file, and the check is content', () => {
    const { root, env, run } = bureau();
    const { status, stdout } = run(
      ...DISCLOSURE,
      '--theme',
      '检查计划',
      '--keeps',
      '2024/01#c1',
      '--relates-to',
      '2024/02=同一件事',
      '--file',
      './检查结果.pdf',
      '--body-file',
      '正文.txt',
      '--author',
      '甲',
      '--reviewer',
      '乙',
      '--reviewed-on',
      '2024-05-06',
    );
    expect(status, stdout).toBe(0);
    expect(stdout).toMatch(
      /已写好：\S*content\/disclosures\/2024\/jiancha-jieguo\.md\n附件：\S*检查结果\.pdf → \S*public\/files\/2024\/jiancha-jieguo\.pdf[^]*检查[^]*提交/,
    );
    const text = readFileSync(join(root, 'content/disclosures/2024/jiancha-jieguo.md'), 'utf8');
    expect(text.replace(/^recordedOn: \d{4}-\d\d-\d\d \d\d:\d\d$/m, 'recordedOn: 现在')).toBe(
      '---\ntitle: 关于公布2024年检查结果的通知\nkind: notice\nproducer: 示例市城市秩序局\nsummary: 结果。\nformedOn: 2024-05-01\npublishedAt: 2024-05-06 09:30\nrecordedOn: 现在\n' +
        'keeps:\n  - 2024/01#c1\nrelatesTo:\n  - to: 2024/02\n    reason: 同一件事\nthemes:\n  - 检查计划\nfiles:\n  - path: files/2024/jiancha-jieguo.pdf\n    title: 检查结果\nauthor: 甲\nreview:\n  by: 乙\n  on: 2024-05-06\n---\n\n一、结果\n',
    );
    const check = spawnSync('node', ['scripts/check.ts'], { env, encoding: 'utf8' });
    expect(check.stdout).toBe('检查了13个条目，没有错误。\n');
  });
  test('adds a statement, named in Chinese', () => {
    const { root, run } = bureau();
    const { status, stdout } = run(
      '--kind',
      '落实说明',
      '--commitment',
      '2024/01#c2',
      '--period-from',
      '2024-01-01',
      '--period-to',
      '2024-03-31',
      '--stated-on',
      '2024-04-01',
      '--done',
      '调整过一次。',
    );
    expect(status, stdout).toBe(0);
    expect(readFileSync(join(root, 'content/statements/2024/gengxin-fabu.md'), 'utf8')).toContain(
      'office: 综合科\nstatedOn: 2024-04-01\nperiod:\n  from: 2024-01-01\n  to: 2024-03-31\n',
    );
  });
  test('adds what is in no list yet, under no address', () => {
    const { root, run } = bureau();
    const { status, stdout } = run('--kind', '检索用的同义词', '--said', '年报', '--written', '年度报告');
    expect(status, stdout).toBe(0);
    expect(readFileSync(join(root, 'content/synonyms.yaml'), 'utf8')).toBe(
      '- said: 年报\n  written:\n    - 年度报告\n',
    );
  });
  test('adds a row to a list and an entry without a body', () => {
    const { root, run } = bureau();
    expect(
      run(
        '--kind',
        '不予公开登记',
        '--title',
        '案卷',
        '--article',
        '16.2',
        '--reason',
        '依法。',
        '--office',
        '法制科',
        '--decided-on',
        '2024-01-01',
        '--review-on',
        '2025-01-01',
      ).status,
    ).toBe(0);
    expect(readFileSync(join(root, 'content/withholdings.yaml'), 'utf8')).toContain('article: "16.2"');
    expect(
      run('--kind', '依据', '--title', '示例法', '--level', '国家文件', '--text-seen', 'none', '--note', '说明。')
        .status,
    ).toBe(0);
    expect(readFileSync(join(root, 'content/references/shili-fa.yaml'), 'utf8')).toBe(
      'title: 示例法\nlevel: national\ntextSeen: none\nnote: 说明。\n',
    );
  });
  test.each<[string, string[], RegExp]>([
    ['nothing said', [], /缺少 --kind/],
    ['answers missing', ['--kind', 'disclosure'], /--title 标题[^]*--type 文件种类[^]*--summary[^]*--published-at/],
    ['a flag twice', [...DISCLOSURE, '--formed-on', '2024-02-30'], /只能写一次/],
    ['a bad date', ['--kind', 'disclosure', '--formed-on', '2024年3月1日'], /形成日期[^\n]*写成 2024-03-01/],
    ['an address that is taken', [...DISCLOSURE, '--slug', 'jiancha-jihua'], /这个名字已经用在 \S*jiancha-jihua\.md/],
    [
      'a file that is a page',
      [...DISCLOSURE, '--file', '检查结果.pdf', '--file', '网页.pdf'],
      /网页\.pdf：扩展名是 \.pdf，内容实际是网页/,
    ],
    [
      'what only the check finds',
      [...DISCLOSURE, '--file', '检查结果.pdf', '--extent', 'part', '--extent-note', '目录\u202e'],
      /错误 \S*jiancha-jieguo\.md 第\d+行[^]*什么都没有写入/,
    ],
    ['an unknown flag', ['--titel', '甲'], /最接近的是 --title/],
    ['an unknown kind', ['--kind', '公开'], /最接近的是“公开事项”/],
  ])('%s: says so in Chinese and leaves the tree as it was', (_case, args, said) => {
    const { root, run, before } = bureau();
    const { status, stdout, stderr } = run(...args);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^(?:正在.+\n)*$/)]);
    expect(stdout).toMatch(said);
    expect(snapshot(root)).toEqual(before);
  });
  test('a preview writes nothing', () => {
    const { root, run, before } = bureau();
    const { status, stdout } = run(...DISCLOSURE, '--file', '检查结果.pdf', '--预览');
    expect([status, snapshot(root)]).toEqual([0, before]);
    expect(stdout).toMatch(
      /会写成：\S*jiancha-jieguo\.md[^]*title: 关于公布2024年检查结果的通知[^]*path: files\/2024\/jiancha-jieguo\.pdf/,
    );
  });
  test('--help tells every flag in Chinese', () => {
    const { status, stdout } = bureau().run('--help');
    expect(status).toBe(0);
    for (const words of ['--kind', '--keeps 兑现的承诺', '--period-from', '--article', '--text-seen', '--dry-run'])
      expect(stdout).toContain(words);
    expect(stdout.split('\n').filter((line) => line !== '' && !/\p{Script=Han}/u.test(line))).toEqual([]);
  });
  test('a signal that comes while it is writing leaves nothing behind', async () => {
    const { root, env, before } = bureau();
    const child = spawn('node', ['scripts/new.ts', ...DISCLOSURE, '--file', '检查结果.pdf'], { env });
    const closed = once(child, 'close');
    while (!existsSync(join(root, 'public/files/2024/jiancha-jieguo.pdf')) && child.exitCode === null)
      await new Promise((done) => setTimeout(done, 1));
    child.kill('SIGTERM');
    expect(await closed).toEqual([143, null]);
    expect(snapshot(root)).toEqual(before);
  });
});

describe('--from a Word file', () => {
  const from = (name: string): string => join(process.cwd(), 'tests/fixtures/office', name);
  test('takes title, number, day and text, and names what was lost', () => {
    const { root, run } = bureau();
    const { status, stdout } = run(
      '--from',
      from('tongzhi-libreoffice.docx'),
      '--type',
      '通知',
      '--summary',
      '示例',
      '--published-basis',
      '不知道',
    );
    expect([status, stdout]).toEqual([0, expect.stringContaining('隐藏的文字“密”没有带过来')]);
    const text = readFileSync(join(root, 'content/disclosures/2024/jiancha-jihua-2.md'), 'utf8');
    for (const words of ['documentNumber: 某城管〔2024〕12号', 'formedOn: 2024-03-20', '## 一、总体要求'])
      expect(text).toContain(words);
  });
  test('what stands on the command line wins', () => {
    const { root, run } = bureau();
    run(
      '--from',
      from('tongzhi-libreoffice.docx'),
      '--title',
      '另一个标题',
      '--slug',
      'lingyi',
      '--type',
      '通知',
      '--summary',
      '示例',
      '--published-basis',
      '不知道',
    );
    expect(readFileSync(join(root, 'content/disclosures/2024/lingyi.md'), 'utf8')).toContain('title: 另一个标题');
  });
  test('an old format is told how to be saved anew, and nothing is written', () => {
    const { root, run, before } = bureau();
    const { status, stdout } = run('--from', from('jiu-geshi.doc'), '--type', '通知', '--summary', '示例');
    expect([status, stdout]).toEqual([1, expect.stringContaining('另存为')]);
    expect(snapshot(root)).toEqual(before);
  });
});
