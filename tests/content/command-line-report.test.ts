import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWord } from '#adapters/word/read-word.ts';
import { cellWords } from '#domain/document/document.ts';
import { tempFolder } from '../support/temp-folder.ts';

const BUREAU = 'tests/fixtures/bureau';

/** `npm run report` over the fictional bureau, as a clerk in some folder runs it. */
function report(...args: string[]) {
  const root = tempFolder({ '旧的.docx': '原来的' });
  const env = {
    ...process.env,
    INIT_CWD: root,
    GONGKAI_CONTENT: join(BUREAU, 'content'),
    GONGKAI_PUBLIC: join(BUREAU, 'public'),
    GONGKAI_AS_OF: '2024-06-30',
    GONGKAI_SITE: 'https://www.example.gov.cn',
    GONGKAI_BASE: '/zwgk/',
  };
  return { root, ...spawnSync('node', ['scripts/report.ts', ...args], { env, encoding: 'utf8' }) };
}

describe('npm run report', () => {
  test('writes the year as a Word file and says where the same stands on the site', () => {
    const { root, status, stdout } = report('2024');
    expect(status, stdout).toBe(0);
    expect(stdout).toMatch(
      /已写好：\S*2024年落实情况\.docx（\d+项任务）\n.*https:\/\/www\.example\.gov\.cn\/zwgk\/tasks\/2024\/report\//,
    );
    const document = readWord(readFileSync(join(root, '2024年落实情况.docx')));
    if ('fault' in document) throw new Error(document.fault);
    const cells = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat().map(cellWords) : []));
    expect(cells.join('\n')).toContain('综合科2024-06-05说明（2024-01-01至2024-05-31）：检查计划调整了一次');
    expect(cells.join('\n')).toContain('https://www.example.gov.cn/zwgk/disclosures/2024/jiancha-jihua/');
  });

  test.each([
    ['a file that is there', ['2024', '旧的.docx'], /旧的\.docx 已经有了，没有改它；换一个名字。/],
    ['another sort of file', ['2024', '报告.doc'], /“报告\.doc”：文件名要以 \.docx 结尾。/],
    ['a year without a plan', ['1999'], /没有1999年的任务分解表。\n有的是：2024、2023/],
  ])('%s: says what is right, and writes nothing', (_, args, said) => {
    const { root, status, stdout } = report(...args);
    expect([status, stdout]).toEqual([1, expect.stringMatching(said)]);
    expect(readdirSync(root)).toEqual(['旧的.docx']);
    expect(existsSync(join(root, '报告.doc'))).toBe(false);
  });
});
