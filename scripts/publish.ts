import { parseArgs } from 'node:util';
import { beijingNow } from '#adapters/git/newest-commit.ts';
import { setIdentity } from '#adapters/git/repository.ts';
import { explainEmail, explainName } from '#authoring/identity.ts';
import { Cancelled, type Prompter } from '#authoring/prompter.ts';
import { changeLines, exchangedLines } from '#format/exchanged.ts';
import { changesInShort } from '#format/entry-changes.ts';
import { faultLine } from '#format/fault.ts';
import type { Conflict, Side } from '#publishing/merge/conflict.ts';
import { publishWork, type Published } from '#publishing/sync/publish-work.ts';
import { openWork, readOutgoing, type Outgoing } from '#publishing/sync/work.ts';
import { openContent } from './open-content.ts';
import { attended, print, progress, Refused, runCommand } from './run-command.ts';
import './on-failure.ts';

const HELP = [
  'npm run publish：取回别人的改动，检查，提交，推送。',
  '  --preview           只看会送出去什么，什么都不做',
  '  --message "……"      提交时写的一句话；不写就按改了什么写',
  '  --name --email      第一次用时，您的姓名和邮箱；不写就问',
];

const { values } = parseArgs({
  strict: false,
  options: {
    help: { type: 'boolean' },
    preview: { type: 'boolean' },
    message: { type: 'string' },
    name: { type: 'string' },
    email: { type: 'string' },
  },
});
const environment = openContent();
const now = beijingNow();

function printOutgoing({ changes, hasRemote }: Outgoing): void {
  print([
    changes.length === 0 ? '没有要送出去的改动。' : `要送出去的：${changesInShort(changes)}。`,
    ...changeLines(changes).map((line) => `  ${line}`),
    ...(hasRemote ? [] : ['这份台账没有连着服务器，只能提交在这台电脑上。']),
  ]);
}

/** Whose commits these are: asked once, and kept in this repository alone. */
async function introduce(prompter: Prompter | undefined): Promise<void> {
  const given = { name: values.name, email: values.email };
  if (!prompter && (typeof given.name !== 'string' || typeof given.email !== 'string'))
    throw new Refused([
      '第一次提交，要写明是谁改的：在后面加上姓名和邮箱，例如',
      '  npm run publish -- --name 王芳 --email wangfang@example.gov.cn',
    ]);
  const ask = async (
    message: string,
    value: unknown,
    explain: (answer: string) => string | undefined,
  ): Promise<string> => {
    const written = typeof value === 'string' ? value : ((await prompter?.line({ message, validate: explain })) ?? '');
    const wrong = explain(written);
    if (wrong !== undefined) throw new Refused([`${message}：${wrong}。`]);
    return written.trim();
  };
  const name = await ask('您的姓名（记在每次提交里，看得到历史的人都看得到）', given.name, explainName);
  const email = await ask('您的邮箱', given.email, explainEmail);
  await setIdentity((await openWork(environment, now)).repository, { name, email });
}

/** Both versions are shown; without anybody to ask, that is all. */
async function decide(conflicts: readonly Conflict[], prompter: Prompter | undefined): Promise<Map<string, Side>> {
  const choices = new Map<string, Side>();
  for (const [index, { key, where, base, ours, theirs }] of conflicts.entries()) {
    print([
      '',
      `两边都改了（${index + 1}/${conflicts.length}）：${where}`,
      ...(base === '' ? [] : [`  原来：${base}`]),
      `  您的：${ours || '（没有）'}`,
      `  对方的：${theirs || '（没有）'}`,
    ]);
    const side = await prompter?.choose({
      message: '用哪一个',
      options: [
        { value: 'ours', label: '用我的' },
        { value: 'theirs', label: '用对方的' },
        { value: 'later', label: '先放着，问过对方再定' },
      ],
    });
    if (side === 'ours' || side === 'theirs') choices.set(key, side);
    else if (prompter) break;
  }
  return choices;
}

async function main(signal: AbortSignal): Promise<void> {
  if (values.help) return print(HELP);
  const prompter = attended(signal);
  const outgoing = await readOutgoing(environment, now);
  printOutgoing(outgoing);
  if (values.preview) return;
  if (!outgoing.hasIdentity) await introduce(prompter);
  if (prompter && outgoing.changes.length > 0) {
    const options = [
      { value: 'yes', label: '检查，没有错误就提交、推送' },
      { value: 'no', label: '先不送' },
    ];
    if ((await prompter.choose({ message: '现在送出去吗', options })) === 'no') throw new Cancelled();
  }
  let choices: ReadonlyMap<string, Side> = new Map();
  for (;;) {
    const message = typeof values.message === 'string' ? `${values.message}\n` : undefined;
    const published = await publishWork(environment, { now, choices, message, progress });
    if (published.outcome !== 'conflicts') return report(published);
    const more = await decide(published.conflicts, prompter);
    if (more.size < published.conflicts.length)
      throw new Refused([
        '',
        `有${published.conflicts.length}处两边都改了，还没有定。您的改动已经提交在这台电脑上，没有送出去，别人的也没有动。`,
        '定好以后再运行一次 npm run publish。',
      ]);
    choices = new Map([...choices, ...more]);
  }
}

function report(published: Exclude<Published, { outcome: 'conflicts' }>): void {
  if (published.outcome === 'needs-identity') throw new Refused(['还不知道您的姓名和邮箱，没有提交。']);
  if (published.outcome === 'faults')
    throw new Refused([...published.faults.map(faultLine), '有错误，没有提交。改好再运行一次 npm run publish。']);
  if (published.outcome === 'faults-together')
    throw new Refused([
      '取回了别人的改动，两边合在一起有下面的错误，还没有送出去：',
      ...published.faults.map(faultLine),
      '改好再运行一次 npm run publish。',
    ]);
  print(exchangedLines(published));
  if (published.unsent && published.unsent.code !== 'no-remote') process.exitCode = 1;
}

await runCommand(main);
