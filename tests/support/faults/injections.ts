import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fuzzServers } from './fuzz-servers.ts';
import { snapshot } from './snapshot.ts';
import { xlsx } from './excel.ts';

/** One thing that goes wrong while a command works, and what has to hold all the same. */
export interface Injection {
  name: string;
  /** @param after milliseconds until it is hit */
  run(after: number): Promise<string[]>;
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

/** A bureau of its own with a site that is shown and a server's folder with a release. */
async function openWorld() {
  const root = mkdtempSync(join(tmpdir(), 'gongkai-faults-'));
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), OLD);
  writeFileSync(join(root, '表.xlsx'), await xlsx({ 公开事项: [HEADS, ...ROWS] }));
  const env = {
    ...process.env,
    INIT_CWD: root,
    GONGKAI_CONTENT: join(root, 'content'),
    GONGKAI_PUBLIC: join(root, 'public'),
    GONGKAI_OUT: join(root, 'dist'),
    GONGKAI_AS_OF: '2024-06-30',
  };
  const options: SpawnOptions = { env, stdio: 'ignore' };
  return {
    root,
    run: (script: string, ...args: string[]) =>
      spawnSync('node', [`scripts/${script}.ts`, ...args], { env, encoding: 'utf8' }),
    /** Starts a command and kills it; what is read of `watched` meanwhile is told. */
    async kill(after: number, script: string, args: string[], watched?: string): Promise<Set<string>> {
      const child = spawn('node', [`scripts/${script}.ts`, ...args], options);
      const seen = new Set<string>();
      const look = setInterval(() => {
        if (watched) seen.add(existsSync(watched) ? readFileSync(watched, 'utf8').slice(0, 400) : '（没有）');
      }, 2);
      const timer = setTimeout(() => child.kill('SIGKILL'), after);
      await once(child, 'exit');
      clearTimeout(timer);
      clearInterval(look);
      return seen;
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}
type World = Awaited<ReturnType<typeof openWorld>>;

async function inWorld(judge: (world: World) => Promise<string[]>): Promise<string[]> {
  const world = await openWorld();
  try {
    return await judge(world);
  } finally {
    world.close();
  }
}

const isWhole = (html: string): boolean => html === OLD || html.includes('<html');
const dist = ({ root }: World): string => join(root, 'dist/index.html');

/** The site is the old or the new one at every moment, and the next build is right and leaves nothing. */
const KILLED_BUILD: Injection = {
  name: '生成时被杀掉',
  run: (after) =>
    inWorld(async (world) => {
      const seen = await world.kill(after, 'build', [], dist(world));
      const wrong = [...seen].filter((html) => !isWhole(html)).map((html) => `读者看到：${html.slice(0, 40)}`);
      const again = world.run('build');
      if (again.status !== 0) wrong.push(`再生成一次没有成功：${again.stdout}${again.stderr}`);
      if (readFileSync(dist(world), 'utf8') === OLD) wrong.push('再生成一次以后还是旧的');
      return wrong;
    }),
};

/** What cannot be written is said, and the old site stands. */
const FULL_DISK: Injection = {
  name: '生成时磁盘满',
  run: () =>
    inWorld(async (world) => {
      const disk = join(world.root, 'disk');
      mkdirSync(disk);
      if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk]).status !== 0) return [];
      try {
        mkdirSync(join(disk, 'dist'));
        writeFileSync(join(disk, 'dist/index.html'), OLD);
        const { status, stderr } = spawnSync('node', ['scripts/build.ts'], {
          env: {
            ...process.env,
            GONGKAI_CONTENT: join(world.root, 'content'),
            GONGKAI_PUBLIC: join(world.root, 'public'),
            GONGKAI_OUT: join(disk, 'dist'),
            GONGKAI_AS_OF: '2024-06-30',
          },
          encoding: 'utf8',
        });
        const wrong: string[] = [];
        if (status !== 1 || !stderr.includes('磁盘满了')) wrong.push(`说的是：${status ?? '被信号结束'} ${stderr}`);
        if (readFileSync(join(disk, 'dist/index.html'), 'utf8') !== OLD) wrong.push('旧网站变了');
        if (readdirSync(disk).length !== 1) wrong.push(`留下了：${readdirSync(disk).join('、')}`);
        return wrong;
      } finally {
        spawnSync('umount', [disk]);
      }
    }),
};

const KILLED_DEPLOY: Injection = {
  name: '发布时被杀掉',
  run: (after) =>
    inWorld(async (world) => {
      world.run('deploy', 'srv');
      const shown = join(world.root, 'srv/current/index.html');
      writeFileSync(dist(world), OLD.replace('原来', '新'));
      const seen = await world.kill(after, 'deploy', ['srv'], shown);
      const wrong = [...seen].filter((html) => !html.startsWith('<!doctype html>')).map((html) => `读者看到：${html}`);
      const again = world.run('deploy', 'srv');
      if (again.status !== 0) wrong.push(`再发布一次没有成功：${again.stdout}`);
      const left = [...readdirSync(join(world.root, 'srv')), ...readdirSync(join(world.root, 'srv/releases'))];
      const strange = left.filter((name) => !/^(?:current|releases|shown\.json|\d{8}-\d{6}-\d{3})$/.test(name));
      return [...wrong, ...strange.map((name) => `留下了 ${name}`)];
    }),
};

/** All rows or none, once the next command has looked; and the same import then leaves each row once. */
const KILLED_IMPORT: Injection = {
  name: '导入时被杀掉',
  run: (after) =>
    inWorld(async (world) => {
      const content = join(world.root, 'content');
      const before = snapshot(content);
      await world.kill(after, 'import', ['表.xlsx']);
      world.run('check');
      const rows = readdirSync(join(content, 'disclosures/2024')).filter((name) => name.includes('ci-jiancha')).length;
      const wrong = rows === 0 || rows === ROWS.length ? [] : [`留下了${rows}行，共${ROWS.length}行`];
      if (rows === 0 && JSON.stringify(snapshot(content)) !== JSON.stringify(before))
        wrong.push('没有恢复成原来的样子');
      const again = world.run('import', '表.xlsx');
      const now = readdirSync(join(content, 'disclosures/2024')).filter((name) => name.includes('ci-jiancha')).length;
      if (now !== ROWS.length) wrong.push(`再导入一次以后有${now}行：${again.stdout}`);
      return wrong;
    }),
};

const FUZZED_SERVERS: Injection = { name: '乱来的请求', run: (after) => fuzzServers(after) };

export const INJECTIONS: readonly Injection[] = [KILLED_BUILD, FULL_DISK, KILLED_DEPLOY, KILLED_IMPORT, FUZZED_SERVERS];
