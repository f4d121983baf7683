import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#adapters/excel/read-workbook.ts';
import { xlsx, type Value } from '../support/excel.ts';
import { snapshot } from '../support/snapshot.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** A folder of content with the commands over it, as a clerk in that folder runs them. */
function bureau(folders: Readonly<Record<string, string>>, asOf: string) {
  const root = tempFolder({});
  for (const [name, from] of Object.entries(folders)) cpSync(from, join(root, name), { recursive: true });
  const env = {
    ...process.env,
    INIT_CWD: root,
    GONGKAI_CONTENT: join(root, 'content'),
    GONGKAI_PUBLIC: join(root, 'public'),
    GONGKAI_AS_OF: asOf,
  };
  const run = (script: string, ...args: string[]) =>
    spawnSync('node', [`scripts/${script}.ts`, ...args], { env, encoding: 'utf8' });
  return { root, run };
}
const BASE = 'tests/fixtures/base-bureau';
const fictional = () => bureau({ content: `${BASE}/content`, public: `${BASE}/public` }, '2024-06-30');

/** The workbook as an office sends it back: every asked row answered, then something changed. */
async function fillIn(path: string, change: (rows: Value[][], column: (head: string) => number) => void) {
  const workbook = await readWorkbook(readFileSync(path));
  if ('fault' in workbook) throw new Error(workbook.fault);
  const [sheet] = workbook.sheets;
  const rows = sheet?.rows.map(({ cells }): Value[] =>
    cells.map((cell) => ('text' in cell ? cell.text || null : null)),
  );
  if (!sheet || !rows) throw new Error('no sheet');
  const column = (head: string): number => rows[0]?.indexOf(head) ?? -1;
  for (const [index, row] of rows.entries()) {
    if (index > 1) row[column('做了什么')] = `做了第${index}件。`;
    if (index !== 1) continue;
    row[column('起草人')] = '示例员甲';
    row[column('说明日期')] = new Date('2024-06-20');
    row[column('时段开始')] = '2024-01-01';
    row[column('时段结束')] = '2024-05-31';
  }
  change(rows, column);
  writeFileSync(path, await xlsx({ [sheet.name]: rows }));
}

describe('npm run collect', () => {
  test('writes a workbook for each lead office and one for all, and says what to do with them', () => {
    const { root, run } = fictional();
    const { status, stdout } = run('collect', '2024');
    expect(status, stdout).toBe(0);
    expect(readdirSync(join(root, '2024年落实情况')).sort()).toEqual([
      '2024年落实情况-全部.xlsx',
      '2024年落实情况-宣传科.xlsx',
      '2024年落实情况-综合科.xlsx',
    ]);
    expect(stdout).toMatch(/综合科\.xlsx（2条）[^]*npm run import -- 文件\.xlsx/);
  });

  test('never writes over what an office may have filled in', () => {
    const { root, run } = fictional();
    expect(run('collect', '2024', '收集').status).toBe(0);
    const before = snapshot(root);
    expect(run('collect', '2024', '收集')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/综合科\.xlsx 已经有了，没有改它[^]*什么都没有写/) as string,
    });
    expect(snapshot(root)).toEqual(before);
  });

  test.each([
    ['no year', [], /要写明哪一年。\n有的是：2024。写成 npm run collect -- 2024/],
    ['a year without a plan', ['2019'], /没有2019年的任务分解表。\n有的是：2024/],
    ['a flag', ['2024', '--all'], /看不懂“--all”/],
    ['a name with a blank in it', ['2024', '收集', '文件夹'], /看不懂“文件夹”；文件夹或文件名里有空格的，整个加引号/],
  ])('%s: says what is right, and writes nothing', (_, args, said) => {
    const { root, run } = fictional();
    const before = snapshot(root);
    expect(run('collect', ...args)).toMatchObject({ status: 1, stdout: expect.stringMatching(said) as string });
    expect(snapshot(root)).toEqual(before);
  });
});

describe('what the offices send back', () => {
  test('becomes statements, and once only', async () => {
    const { root, run } = fictional();
    run('collect', '2024');
    const file = join('2024年落实情况', '2024年落实情况-全部.xlsx');
    await fillIn(join(root, file), (rows, column) => {
      const row = rows[3];
      if (row) row[column('做了什么')] = null;
    });
    const { status, stdout } = run('import', file);
    expect(status, stdout).toBe(0);
    expect(stdout).toMatch(/提醒 落实说明：1条没有答，没有录入：第4行。[^]*一共2项。/);
    expect(readdirSync(join(root, 'content/statements/2024'))).toHaveLength(2);
    expect(run('check').stdout).toMatch(/没有错误/);
    const after = snapshot(root);
    expect(run('import', file).stdout).toMatch(/表里的2行都已经录过，没有再写。\n什么都没有写入。/);
    expect(snapshot(root)).toEqual(after);
  });

  test('is found by its cell when one of a hundred is bad, and nothing is written', async () => {
    const { root, run } = bureau({ content: 'content', public: 'public' }, '2026-11-28');
    run('collect', '2021');
    const file = join('2021年落实情况', '2021年落实情况-全部.xlsx');
    let asked = 0;
    await fillIn(join(root, file), (rows, column) => {
      asked = rows.length - 2;
      const row = rows[57];
      if (row) row[column('时段结束')] = '2024-02-30';
    });
    const { status, stdout } = run('import', file);
    expect(asked).toBeGreaterThanOrEqual(100);
    expect([status, stdout.split('\n').filter((line) => line.startsWith('错误'))]).toEqual([
      1,
      [expect.stringMatching(/^错误 落实说明!N58 时段结束：写的是“2024-02-30”。没有这一天/)],
    ]);
    expect(existsSync(join(root, 'content/statements'))).toBe(false);
  });
});
