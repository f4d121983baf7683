import { join } from 'node:path';
import { openUnsaved } from '#editor/server/unsaved.ts';
import { xlsx } from '../excel.ts';
import { anEntry } from '../two-clerks.ts';
import { snapshot } from '../snapshot.ts';
import type { World } from './world.ts';

/** What stands after a command was hit: as before, as it was to be, or what of it is there. */
export type State = '原来的' | '新的' | `一半：${string}`;

/** A command that changes something, and how anybody sees whether it has. */
export interface Command {
  name: string;
  /** Of `node`. */
  args: (world: World) => readonly string[];
  /** The steps count only from where the program says so. */
  waits?: boolean;
  /** Lays out what it works on. */
  prepare: (world: World) => Promise<void>;
  /** Looks as a reader does, or as the next command does. */
  state: (world: World) => Promise<State>;
  /** What goes on with it, where that is not the same once more. */
  goOn?: (world: World) => readonly string[];
  /** Whether the same command comes again where it had done its work already. */
  isRepeated: boolean;
  /** Names that may be new afterwards. */
  adds: RegExp;
}

const OLD = '<!doctype html><title>原来的网站</title>';
const HEADS = ['标题', '文件种类', '内容概述', '形成日期', '公开日期'];
const ROWS = Array.from({ length: 12 }, (_, index) => [
  `第${index + 1}次检查的通知`,
  '通知',
  '结果。',
  null,
  '2024-05-06',
]);

const build: Command = {
  name: '生成',
  args: () => ['scripts/build.ts'],
  prepare: async (world) => world.write('dist/index.html', OLD),
  async state(world) {
    if (world.read('dist/index.html') === OLD) {
      const there = Object.keys(snapshot(world.at('dist')));
      return there.length === 1 ? '原来的' : `一半：${there.slice(0, 5).join('、')}`;
    }
    const { code, said } = await world.run(['scripts/verify.ts', world.at('dist')]);
    return code === 0 ? '新的' : `一半：${said}`;
  },
  isRepeated: true,
  adds: /^dist\b/,
};

const SITE = { 'index.html': '首页', '404.html': '没有', 'tasks/2024/01/index.html': '任务' };
const deploy: Command = {
  name: '发布到服务器的文件夹',
  args: () => ['scripts/deploy.ts', 'srv'],
  async prepare(world) {
    for (const site of ['原来的', '新的']) {
      for (const [path, words] of Object.entries(SITE)) world.write(`dist/${path}`, `${site}${words}`);
      if (site === '原来的') await world.run(['scripts/deploy.ts', 'srv']);
    }
  },
  async state(world) {
    const shown = Object.entries(SITE).map(([path, words]) => world.read(`srv/current/${path}`)?.replace(words, ''));
    const [site] = shown;
    const isOne = (site === '原来的' || site === '新的') && shown.every((each) => each === site);
    return isOne ? site : `一半：${shown.join('、')}`;
  },
  isRepeated: true,
  adds: /^srv\/(?:current|releases(?:\/shown\.json|\/\d{8}-\d{6}-\d{3}(?:\/.*)?)?)$/,
};

/** What is cut off is taken back by the next command, whichever it is: a check here. */
async function contentState(world: World, isNew: (content: Record<string, string>) => boolean): Promise<State> {
  await world.run(['scripts/check.ts']);
  const content = { ...snapshot(world.at('content')), ...snapshot(world.at('public')) };
  if (isNew(content)) return '新的';
  const changed = world.git('status', '--porcelain', '--ignored', '-uall', 'content', 'public');
  return changed === '' ? '原来的' : `一半：${changed}`;
}

const importing: Command = {
  name: '导入',
  args: () => ['scripts/import.ts', '表.xlsx'],
  prepare: async (world) => world.write('表.xlsx', await xlsx({ 公开事项: [HEADS, ...ROWS] })),
  state: (world) =>
    contentState(
      world,
      (content) => Object.keys(content).filter((name) => name.includes('ci-jiancha')).length === ROWS.length,
    ),
  isRepeated: true,
  adds: /^content\/disclosures\/2024\/di-?\d+-?ci-jiancha[^.]*\.md$/,
};

const save: Command = {
  name: '在浏览器里保存',
  args: () => ['tests/support/faults/save.ts'],
  waits: true,
  prepare: async () => undefined,
  async state(world) {
    const state = await contentState(
      world,
      (content) =>
        Buffer.from(content['disclosures/2024/jiancha-jihua.md'] ?? '', 'base64').includes('改过的正文。') &&
        'files/2024/buchong.pdf' in content,
    );
    const unsaved = openUnsaved(join(world.root, 'content'));
    const kept = unsaved.list();
    const isKept = kept.some(({ values, files }) => values.get('@body') === '改过的正文。' && files.length === 1);
    for (const { token } of kept) unsaved.drop(token);
    return state === '原来的' && !isKept ? '一半：没有保存，写的也没有留下' : state;
  },
  isRepeated: false,
  adds: /^public\/files\/2024\/buchong\.pdf$/,
};

const NEW = 'content/disclosures/2024/jiancha-jieguo.md';
const writeNew = async (world: World): Promise<void> => world.write(NEW, anEntry('检查结果的通知'));

/** A server with the bureau, which the world sends to. */
function connect(world: World): void {
  world.git('init', '-q', '--bare', '-b', 'main', 'server.git');
  world.git('remote', 'add', 'origin', world.at('server.git'));
  world.git('push', '-q', '-u', 'origin', 'main');
}

const countCommits = (world: World): number => Number(world.git('rev-list', '--count', 'HEAD'));

/** Nothing waits here, and the server has as many commits as were to be. */
function sentState(world: World, commits: number): State {
  const waiting = world.git('status', '--porcelain', '-uall', 'content', 'public');
  if (countCommits(world) === commits && waiting === '')
    return world.git('-C', 'server.git', 'rev-parse', 'main') === world.git('rev-parse', 'HEAD') ? '新的' : '原来的';
  return countCommits(world) === commits - 1 ? '原来的' : `一半：${waiting}`;
}

const publish: Command = {
  name: '提交和推送',
  args: () => ['scripts/publish.ts'],
  async prepare(world) {
    connect(world);
    await writeNew(world);
  },
  async state(world) {
    await world.run(['scripts/check.ts']);
    return world.read(NEW) === anEntry('检查结果的通知') ? sentState(world, 2) : '一半：写的没有了';
  },
  isRepeated: true,
  adds: /^server\.git\//,
};

const UNDO = ['scripts/undo.ts', '--reason', '重复了'];
const undo: Command = {
  name: '撤销',
  args: () => UNDO,
  // Once more would undo the undoing, which nobody has yet.
  goOn: (world) => (countCommits(world) === 3 ? ['scripts/publish.ts'] : UNDO),
  async prepare(world) {
    await writeNew(world);
    world.git('add', 'content');
    world.git('commit', '-qm', '新增检查结果');
    connect(world);
  },
  async state(world) {
    await world.run(['scripts/check.ts']);
    return countCommits(world) === 2 && world.read(NEW) === undefined
      ? '一半：没有提交，文件没有了'
      : sentState(world, 3);
  },
  isRepeated: false,
  adds: /^server\.git\//,
};

export const COMMANDS: readonly Command[] = [build, deploy, importing, save, publish, undo];
