import { parseArgs } from 'node:util';
import { beijingNow } from '#adapters/git/newest-commit.ts';
import { Cancelled } from '#authoring/prompter.ts';
import { exchangedLines } from '#format/exchanged.ts';
import { faultLine } from '#format/fault.ts';
import { asideLine, explainRefusal, lastLines, TAKEN_BACK, undoneLines } from '#format/undo.ts';
import { publishWork } from '#publishing/sync/publish-work.ts';
import { putAside, readLast, undoLast } from '#publishing/sync/undo.ts';
import { openContent } from './open-content.ts';
import { attended, print, progress, Refused, runCommand } from './run-command.ts';
import './on-failure.ts';

const HELP = [
  'npm run undo：撤销上次提交，送出去以前、以后都可以。',
  '  --preview        只看会撤销哪一次，什么都不做',
  '  --reason "……"     撤销的理由，写在网页上；不写就问',
  '  --aside          把还没提交的改动放到一边',
];
const { values } = parseArgs({
  strict: false,
  options: {
    help: { type: 'boolean' },
    preview: { type: 'boolean' },
    aside: { type: 'boolean' },
    reason: { type: 'string' },
  },
});
const environment = openContent();
const now = beijingNow();

/** The reason, which readers see where something public is taken back. */
async function askReason(signal: AbortSignal): Promise<string> {
  if (typeof values.reason === 'string' && values.reason.trim() !== '') return values.reason.trim();
  const prompter = attended(signal);
  if (!prompter) throw new Refused(['写上撤销的理由，例如：npm run undo -- --reason "表格导入时选错了文件"']);
  const message = '为什么撤销（写在网页上，读者看得到）；不撤销按 Esc';
  return prompter.line({ message, validate: (answer) => (answer.trim() === '' ? '写一句理由' : undefined) });
}

async function main(signal: AbortSignal): Promise<void> {
  if (values.help) return print(HELP);
  if (values.aside) return print([asideLine(await putAside(environment, now))]);
  const found = await readLast(environment, now);
  if ('refused' in found) throw new Refused(explainRefusal(found.refused));
  const { last } = found;
  print(lastLines(last));
  if (values.preview) return;
  const reason = last.isSent ? await askReason(signal) : '';
  if (signal.aborted) throw new Cancelled();
  const undone = await undoLast(environment, { now, commit: last.commit, reason });
  if (undone.outcome === 'refused') throw new Refused(explainRefusal(undone.refused));
  if (undone.outcome === 'taken-back') return print([TAKEN_BACK]);
  if (undone.outcome === 'faults')
    throw new Refused([...undone.faults.map(faultLine), '撤销以后会有上面的错误，所以没有撤销，什么都没有动。']);
  print(undoneLines(undone, last.commit));
  const published = await publishWork(environment, { now, progress });
  if (published.outcome === 'done') print(exchangedLines(published));
  else throw new Refused(['撤销已经提交在这台电脑上，还没有送出去：运行 npm run publish。']);
}

await runCommand(main);
