import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { hashBlobs } from '#adapters/git/hash-blobs.ts';
import { newestCommit } from '#adapters/git/newest-commit.ts';
import { readHistory } from '#adapters/git/read-history.ts';
import { readTexts } from '#adapters/git/read-texts.ts';
import { aRepository, type Repository } from '../../support/repository.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** Three commits, a Chinese name, a rename, a removal, and an edit that is not committed. */
function aStory(): Repository {
  const repository = aRepository({ '通知 一.md': '甲\n乙\n丙\n丁\n', 'a.md': '一\n', 'b.md': '二\n' });
  repository.commit('2024-04-01');
  repository.write('a.md', '一二\n');
  repository.git('mv', '通知 一.md', '通知 二.md');
  repository.commit('2024-05-01');
  repository.remove('b.md');
  repository.commit('2024-06-01');
  repository.write('a.md', '一二三\n');
  return repository;
}
const told = async (folder: string) => {
  const { witness, revisions, removed, renamed, uncommitted } = await readHistory([folder]);
  return {
    witness,
    revisions: Object.fromEntries(
      [...revisions].map(([path, each]) => [path, each.map(({ at, path: then }) => `${at} ${then}`)]),
    ),
    removed: Object.fromEntries(removed),
    renamed: Object.fromEntries(renamed),
    uncommitted: [...uncommitted],
  };
};
const STORY = {
  witness: 'whole',
  revisions: {
    'a.md': ['2024-05-01 10:00 a.md', '2024-04-01 10:00 a.md'],
    'b.md': ['2024-04-01 10:00 b.md'],
    '通知 二.md': ['2024-05-01 10:00 通知 二.md', '2024-04-01 10:00 通知 一.md'],
  },
  removed: { 'b.md': '2024-06-01 10:00' },
  renamed: { '通知 一.md': '通知 二.md' },
  uncommitted: ['a.md'],
};

test('git tells of every file: its versions, its former name, and how it ended', async () =>
  expect(await told(aStory().root)).toEqual(STORY));

describe('whatever somebody has set', () => {
  const SETTINGS: [string, string][] = [
    ['core.quotePath', 'true'],
    ['core.pager', 'false'],
    ['core.fsmonitor', '/bin/false'],
    ['core.autocrlf', 'true'],
    ['color.ui', 'always'],
    ['diff.renames', 'false'],
    ['diff.noprefix', 'true'],
    ['diff.relative', 'true'],
    ['diff.external', '/bin/false'],
    ['diff.orderFile', '/dev/null'],
    ['diff.renameLimit', '1'],
    ['i18n.logOutputEncoding', 'GBK'],
    ['log.showSignature', 'true'],
    ['log.showRoot', 'false'],
    ['log.follow', 'true'],
    ['log.date', 'raw'],
    ['log.decorate', 'full'],
    ['log.abbrevCommit', 'true'],
    ['log.diffMerges', 'off'],
    ['format.pretty', 'oneline'],
    ['status.relativePaths', 'true'],
    ['safe.directory', ''],
  ];
  test('of the repository, it tells the same', async () => {
    const { root, git } = aStory();
    for (const [name, value] of SETTINGS) git('config', name, value);
    expect(await told(root)).toEqual(STORY);
    expect(await newestCommit(root, ['.'])).toBe('2024-06-01 10:00');
  });
  test('of the person, it tells the same', async () => {
    const { root } = aStory();
    const sections = SETTINGS.map(([name, value]) => `[${name.split('.')[0]}]\n\t${name.split('.')[1]} = ${value}\n`);
    vi.stubEnv('HOME', tempFolder({ '.gitconfig': sections.join('') }));
    vi.stubEnv('XDG_CONFIG_HOME', '');
    vi.stubEnv('LANG', 'zh_CN.UTF-8');
    expect(await told(root)).toEqual(STORY);
    expect(await newestCommit(root, ['.'])).toBe('2024-06-01 10:00');
    vi.unstubAllEnvs();
  });
  test('by a hook that runs it, it tells the same', async () => {
    const [{ root }, other] = [aStory(), aRepository({ 'x.md': 'x' })];
    other.commit('2030-01-01');
    const handedDown: Record<string, string> = {
      GIT_DIR: join(other.root, '.git'),
      GIT_WORK_TREE: other.root,
      GIT_INDEX_FILE: join(other.root, '.git/index'),
      GIT_OBJECT_DIRECTORY: join(other.root, '.git/objects'),
      GIT_COMMON_DIR: join(other.root, '.git'),
      GIT_PREFIX: 'content/',
      GIT_NAMESPACE: 'x',
      GIT_CEILING_DIRECTORIES: join(root, '..'),
      GIT_EXTERNAL_DIFF: '/bin/false',
      GIT_TRACE: '1',
      GIT_CONFIG_PARAMETERS: "'diff.renames=false'",
    };
    for (const [name, value] of Object.entries(handedDown)) vi.stubEnv(name, value);
    const [history, newest] = [await told(root), await newestCommit(root, ['.'])];
    vi.unstubAllEnvs();
    expect(history).toEqual(STORY);
    expect(newest).toBe('2024-06-01 10:00');
  });
  test('through a link, it tells the same', async () => {
    const link = join(tempFolder(), 'link');
    symlinkSync(aStory().root, link);
    expect(await told(link)).toEqual(STORY);
  });
});

describe('where git cannot tell, it is known why', () => {
  const witness = async (folder: string): Promise<string> => (await readHistory([folder])).witness;
  test('in no repository', async () => expect(await witness(tempFolder())).toBe('nowhere'));
  test('in a folder that is not there', async () => expect(await witness(join(tempFolder(), 'x'))).toBe('nowhere'));
  test('before the first commit', async () => expect(await witness(aRepository({ a: 'x' }).root)).toBe('uncommitted'));
  test('where nothing of the content is committed', async () => {
    const { root, commit } = aRepository({ 'a.md': 'x', '.gitignore': 'content\n' });
    commit('2024-04-01');
    mkdirSync(join(root, 'content'));
    expect(await witness(join(root, 'content'))).toBe('uncommitted');
  });
  test('without git, though there is a repository', async () => {
    const { root } = aStory();
    vi.stubEnv('PATH', tempFolder());
    const found = await witness(root);
    vi.unstubAllEnvs();
    expect(found).toBe('missing');
  });
  test('in a shallow clone', async () => {
    const { root, git } = aStory();
    const clone = join(tempFolder(), 'clone');
    git('clone', '-q', '--depth', '1', `file://${root}`, clone);
    expect(await witness(clone)).toBe('shallow');
  });
  test.runIf(process.getuid?.() === 0)('in a repository of another user', async () => {
    const { root } = aStory();
    vi.stubEnv('HOME', tempFolder());
    chmodSync(root, 0o755);
    for (const path of [root, join(root, '.git')]) chownSync(path, 12345, 12345);
    expect(await witness(root)).toBe('foreign');
    vi.stubEnv('HOME', tempFolder({ '.gitconfig': `[safe]\n\tdirectory = ${root}\n` }));
    expect(await witness(root)).toBe('whole');
    vi.unstubAllEnvs();
  });
  test.each<[string, (root: string) => void]>([
    ['HEAD', (root) => rmSync(join(root, '.git/HEAD'))],
    ['its settings', (root) => writeFileSync(join(root, '.git/config'), '[core\n')],
    ['its objects', (root) => rmSync(join(root, '.git/objects'), { recursive: true })],
    [
      'the newest commit',
      (root) =>
        writeFileSync(
          join(root, '.git/refs/heads', readdirSync(join(root, '.git/refs/heads'))[0] ?? ''),
          `${'1'.repeat(40)}\n`,
        ),
    ],
  ])('where %s is broken', async (_, damage) => {
    const { root } = aStory();
    damage(root);
    expect(await witness(root)).toBe('broken');
  });
});

describe('older texts', () => {
  test('come from one process, each under its id', async () => {
    const { root, git, commit } = aRepository({
      'a.md': '甲\n乙\n',
      'empty.md': '',
      'dos.md': '\ufeff一\r\n二\r\n',
      'gbk.md': Uint8Array.from([0xb9, 0xab]),
    });
    commit('2024-04-01');
    const id = (path: string): string => git('rev-parse', `HEAD:${path}`).trim();
    const ids = ['a.md', 'empty.md', 'dos.md', 'gbk.md'].map(id);
    const { texts, lost } = await readTexts(root, ids);
    expect(ids.map((each) => texts.get(each))).toEqual(['甲\n乙\n', '', '一\n二\n', '']);
    expect(lost.size).toBe(0);
  });
  test('that git does not hold any more are told', async () => {
    const { root, git, commit } = aRepository({ 'a.md': '甲', 'b.md': '乙' });
    commit('2024-04-01');
    const [a, b] = ['a.md', 'b.md'].map((path) => git('rev-parse', `HEAD:${path}`).trim());
    rmSync(join(root, '.git/objects', (a ?? '').slice(0, 2), (a ?? '').slice(2)));
    const { texts, lost } = await readTexts(root, [a ?? '', b ?? '']);
    expect([...lost]).toEqual([a]);
    expect(texts.get(b ?? '')).toBe('乙');
  });
});

describe('a commit dated in the future', () => {
  test('is named, and moves no clock', async () => {
    const { root, commit } = aRepository({ 'a.md': '一' });
    commit('2024-04-01');
    writeFileSync(join(root, 'a.md'), '二');
    const ahead = commit('2099-01-01');
    const history = await readHistory([root]);
    expect(history.ahead).toEqual([{ commit: ahead, at: '2099-01-01 10:00' }]);
    expect(history.revisions.get('a.md')?.map(({ at }) => at)).toEqual(['2024-04-01 10:00', '2024-04-01 10:00']);
    expect(await newestCommit(root, ['.'])).toBe('2024-04-01 10:00');
  });
  test('and one dated before its elders turns none back', async () => {
    const { root, commit, write } = aRepository({ 'a.md': '一' });
    commit('2024-04-01');
    write('a.md', '二');
    commit('2020-01-01');
    expect(await newestCommit(root, ['.'])).toBe('2024-04-01 10:00');
  });
});

test('bytes are called what git calls them, line ends and all', async () => {
  const { root, git } = aRepository({ 'a.csv': '名称,金额\r\n预算,100\r\n' });
  expect(await hashBlobs(root, [join(root, 'a.csv'), join(root, 'none')])).toEqual([
    git('hash-object', '--no-filters', 'a.csv').trim(),
    '',
  ]);
});
