import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { xlsx, type Value } from '../support/excel.ts';
import { snapshot } from '../support/snapshot.ts';
import { tempFolder } from '../support/temp-folder.ts';

const PDF = 'tests/fixtures/base-bureau/public/files/2024/jiancha-jihua.pdf';
const HEADS = ['标题', '文件种类', '内容概述', '公开日期', '附件', '发文字号'];
const GOOD = ['关于公布检查结果的通知', '通知', '结果。', '2024-05-06', '结果.pdf', null];

/** The fictional bureau with a sheet beside it, and `npm run import` over it. */
async function bureau(...rows: readonly (readonly Value[])[]) {
  const root = tempFolder({ '结果.pdf': readFileSync(PDF) });
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  cpSync('tests/fixtures/office/fenjiebiao-2021.docx', join(root, '通知.docx'));
  writeFileSync(join(root, '表.xlsx'), await xlsx({ 公开事项: [HEADS, ...rows] }));
  const env = {
    ...process.env,
    INIT_CWD: root,
    GONGKAI_CONTENT: join(root, 'content'),
    GONGKAI_PUBLIC: join(root, 'public'),
  };
  const command = (script: string, ...args: string[]) =>
    spawnSync('node', [`scripts/${script}.ts`, ...args], { env, encoding: 'utf8' });
  return {
    root,
    run: (...args: string[]) => command('import', ...args),
    check: () => command('check').stdout,
    before: snapshot(root),
  };
}

describe('npm run import', () => {
  test('writes every row with its files, and the check is content', async () => {
    const { root, run, check } = await bureau(GOOD, ['第二件', ...GOOD.slice(1, 4), null, null]);
    const { status, stdout } = run('表.xlsx');
    expect(status, stdout).toBe(0);
    expect(stdout).toMatch(
      /jiancha-jieguo\.md\n附件：\S*结果\.pdf → \S*jieguo\.pdf\n已写好：\S*dier-jian\.md\n一共2项。[^]*提交/,
    );
    expect(readFileSync(join(root, 'content/disclosures/2024/jiancha-jieguo.md'), 'utf8')).toContain(
      'path: files/2024/jieguo.pdf\n    title: 结果\n',
    );
    expect(check()).toBe('检查了14个条目，没有错误。\n');
  });

  test('leaves the tree as it was for one bad cell among good rows', async () => {
    const { root, run, before } = await bureau(GOOD, ['第二件', '通知', '乙。', '2024-02-30', null, null]);
    const { status, stdout } = run('表.xlsx');
    expect(status).toBe(1);
    expect(stdout).toBe(
      '错误 公开事项!D3 公开日期：写的是“2024-02-30”。没有这一天：2024年2月只有29天。写成“年-月-日”，例如 2024-03-20。\n有错误，什么都没有写入。\n',
    );
    expect(snapshot(root)).toEqual(before);
  });

  test('names the cell of what only the check of the whole finds', async () => {
    const { root, run, before } = await bureau(GOOD, ['第\u202e二件', '通知', '乙。', '2024-05-06', null, null]);
    const { status, stdout } = run('表.xlsx');
    expect([status, stdout]).toEqual([
      1,
      expect.stringMatching(/^错误 公开事项!A3 标题：[^\n]*改变文字方向的控制符[^\n]*\n有错误，什么都没有写入。\n$/),
    ]);
    expect(snapshot(root)).toEqual(before);
  });

  test('imported again, a sheet doubles nothing', async () => {
    const { root, run } = await bureau(GOOD);
    expect(run('表.xlsx').status).toBe(0);
    const after = snapshot(root);
    expect(run('表.xlsx').stdout).toContain('已经录过');
    expect(snapshot(root)).toEqual(after);
  });

  test('shows without writing', async () => {
    const { root, run, before } = await bureau(GOOD);
    expect(run('表.xlsx', '--预览').stdout).toMatch(/^会写成：\S*jiancha-jieguo\.md\n附件：[^]*一共1项。这只是预览/);
    expect(snapshot(root)).toEqual(before);
  });

  test('writes a year from a notice, and the check is content', async () => {
    const { root, run, check } = await bureau();
    const { status, stdout } = run('--plan', '2021', '通知.docx', '--theme', '检查计划');
    expect(status, stdout).toBe(0);
    expect(existsSync(join(root, 'content/tasks/2021/29.mdx'))).toBe(true);
    expect(readFileSync(join(root, 'content/offices.yaml'), 'utf8')).toMatch(/- id: faguichu\n {2}name: 法规处\n/);
    expect(check()).toMatch(/，没有错误/);
    const again = run('--plan', '2021', '通知.docx', '--theme', '检查计划');
    expect([again.status, again.stdout]).toEqual([
      1,
      expect.stringMatching(/这个名字已经用在 \S*plans\/2021\.yaml[^]*什么都没有写入/),
    ]);
  });

  test('gives a template that it does not write over', async () => {
    const { root, run } = await bureau();
    expect(run('--template', '空.xlsx').stdout).toMatch(/^已写好：\S*空\.xlsx\n/);
    const bytes = readFileSync(join(root, '空.xlsx'));
    expect(run('--template', '空.xlsx')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/已经有了，没有改它/) as string,
    });
    expect(readFileSync(join(root, '空.xlsx'))).toEqual(bytes);
    expect(run('空.xlsx').stdout).toMatch(/没有要录入的行/);
  });

  test.each<[string, string[], RegExp]>([
    ['no file', [], /要写明读哪个文件/],
    ['two files', ['表.xlsx', '通知.docx'], /一次只读一个文件/],
    ['a file that is not there', ['没有.xlsx'], /没有\.xlsx：没有这个文件/],
    ['a document for a sheet', ['通知.docx'], /这是文字文档/],
    ['a year that is none', ['--plan', '二一', '通知.docx'], /--plan 后面写年份/],
    [
      'a theme that is none',
      ['--plan', '2021', '通知.docx', '--theme', '检查'],
      /--theme：写的是“检查”。最接近的是“检查计划”/,
    ],
    ['an unknown flag', ['--plna', '2021', '通知.docx'], /最接近的是 --plan/],
  ])('%s: says so in Chinese and leaves the tree as it was', async (_case, args, said) => {
    const { root, run, before } = await bureau();
    const { status, stdout, stderr } = run(...args);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^(?:正在.+\n)*$/)]);
    expect(stdout).toMatch(said);
    expect(snapshot(root)).toEqual(before);
  });
});
