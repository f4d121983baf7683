import { describe, expect, test } from 'vitest';
import { faultLine } from '#format/fault.ts';
import { checkContent, hasErrors } from '#validation/check-content.ts';
import { applyCase, UNKNOWN_HERE, type Operation } from '../support/apply-case.ts';
import { foldersIn } from '../support/folders.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { cases } from '../fixtures/cases/bad-input.json' with { type: 'json' };

type Outcome = 'reject' | 'accept' | 'accept-with-warning';

interface Case {
  id: string;
  kind: string;
  expect: string;
  why: string;
  also_ok?: string[];
  must_mention?: string[];
  apply: Operation[];
}

/** What the check says of a folder; `tests/content/command-line.test.ts` shows that the command says the same. */
async function check(root: string): Promise<{ outcome: Outcome; output: string }> {
  const { faults } = await checkContent(foldersIn(root));
  const accepted = faults.length > 0 ? 'accept-with-warning' : 'accept';
  return { outcome: hasErrors(faults) ? 'reject' : accepted, output: faults.map(faultLine).join('\n') };
}

/** Names of fields that the cases call by concept. */
const FIELDS: Readonly<Record<string, string>> = { formed: 'formedOn', published: 'publishedAt' };

/** What a condition in words comes to; what is not here is looked for as it stands. */
const IN_WORDS: Readonly<Record<string, readonly string[]>> = {
  '130****0000 or the line': ['130****0000'],
  '， against ,': ['“，”', '“,”'],
  'a day that exists (2024年2月只有29天)': ['2024年2月只有29天'],
  '年-月-日四位两位两位, e.g. 2024-03-20': ['2024-03-20'],
  发布日期不能早于生成日期: ['公开日期', '不能早于', '形成日期'],
  '整个标题加引号，或用中文引号“”': ['用中文引号“”', '整个值加英文引号'],
  '给标题加引号, # 之后的字会丢失': ['# 之后', '丢失', '引号'],
  给标题加引号: ['引号'],
  '冒号用英文半角 : 后面空一格': ['冒号', '英文半角', '后面空一格'],
  '用空格, 不用 Tab': ['用空格，不用 Tab'],
  '普通空格, naming 不间断空格': ['普通空格', '不间断空格'],
  'the true key': ['publishedAt'],
  标题不能为空: ['标题', '不能为空'],
  '编码应为 UTF-8 (记事本另存为时选择)': ['UTF-8', '记事本', '另存为'],
  '合并冲突标记, 只保留一种写法': ['合并冲突标记', '只保留一种写法'],
  '文件是空的 (0 字节)': ['文件是空的', '0 字节'],
  '实际是旧版 .doc, 请改扩展名或另存为': ['实际是旧版', '.doc', '另存为'],
  '实际是 Word 文档': ['实际是', 'Word'],
  '放到 public/files/2024/ 后只写 files/2024/文件名': ['放到 public/files/', '只写 files/'],
  '扩展名应为 .md': ['扩展名', 'tongzhi.md'],
  'the ids that exist for that task': ['2024/01#c1', '2024/01#c2'],
  该承诺属于任务01: ['承诺'],
  '隐去中间位数, e.g. 110101********0014': ['隐去中间位数', '110101********0014'],
  '综合科 (nearest), or the list': ['综合科'],
};

/** What must be findable in the message and is not. */
const unsaid = (output: string, mention: readonly string[]): string[] =>
  mention.flatMap((each) => {
    const [, kind, text = ''] = /^(line|field|found|right):?\s*(.*)$/.exec(each) ?? [];
    if (kind === undefined) return [];
    if (kind === 'line') return /第\d+行/.test(output) ? [] : [each];
    const wanted = IN_WORDS[text] ?? [FIELDS[text] ?? text];
    return wanted.filter((words) => !output.includes(words));
  });

/** Gives a task another requirement but not the quotes that go with it: no clerk's mistake. */
const INCOMPLETE = 'task-01';

const expressible = (cases as Case[]).filter(
  ({ id, apply, kind }) =>
    id !== INCOMPLETE && kind !== 'site' && kind !== 'annual-report' && apply.every(({ op }) => !UNKNOWN_HERE.has(op)),
);

test('most cases can be expressed', () => expect(expressible.length).toBeGreaterThan(80));

describe('what staff are likely to write is refused or accepted as it should be', () => {
  test.each(expressible)(
    '$id: $why',
    async ({ kind, expect: wanted, also_ok: alsoRight = [], must_mention: mention = [], apply }) => {
      const root = tempFolder();
      applyCase(root, kind, apply);
      const { outcome, output } = await check(root);
      expect([wanted, ...alsoRight], output).toContain(outcome);
      if (outcome !== 'accept') expect(unsaid(output, mention), output).toEqual([]);
      if (outcome === 'reject') expect(output).toMatch(/错误 .*[\u4e00-\u9fff]/u);
    },
  );
});
