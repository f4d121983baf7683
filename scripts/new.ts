import { existsSync, readFileSync, statSync } from 'node:fs';
import { readEnvironment, type Environment } from '#adapters/environment.ts';
import { beijingNow } from '#adapters/git/newest-commit.ts';
import { askAgain, collectAnswers } from '#authoring/collect-answers.ts';
import { readCommandLine, type CommandLine } from '#authoring/flags.ts';
import { helpLines } from '#authoring/help.ts';
import { draftOf, type Kind } from '#authoring/kind.ts';
import { KINDS, kindNamed } from '#authoring/kinds.ts';
import { Cancelled, type Prompter } from '#authoring/prompter.ts';
import type { Answers, Context } from '#authoring/question.ts';
import { suggestLabel } from '#domain/check/nearest.ts';
import { nextSteps, writtenLines } from '#authoring/report.ts';
import { dayOf } from '#domain/date/calendar-date.ts';
import { faultLine } from '#format/fault.ts';
import { authoringContext } from '#publishing/authoring-context.ts';
import { loadContent, type LoadedContent } from '#validation/load-content.ts';
import { readDocument } from '#publishing/read-document.ts';
import { placeDrafts, type DraftFault } from '#publishing/place-drafts.ts';
import { publishDrafts } from '#publishing/publish-drafts.ts';
import { shownPath } from '#adapters/shown-path.ts';
import { layOutBureau } from './new-bureau.ts';
import { attended, print, progress, Refused, runCommand, shown } from './run-command.ts';
import { openContent } from './open-content.ts';
import './on-failure.ts';

/** `npm run new`: asks in Chinese and adds one entry, checked; with flags it works without a terminal. */

const KIND_OPTIONS = KINDS.map(({ name, label, about }) => ({ value: name, label, hint: about }));

/** A file may be read more than once; what it lost is told once. */
function tellLostOnce(): (path: string, lines: readonly string[]) => void {
  const told = new Set<string>();
  return (path, lines) => {
    if (lines.length > 0 && !told.has(path))
      print([`${shownPath(path)} 里有没带过来的：`, ...lines.map((line) => `  ${line}`)]);
    told.add(path);
  };
}

async function kindOf({ kind: word, from }: CommandLine, prompter: Prompter | undefined): Promise<Kind> {
  const kind = kindNamed(word ?? (from === undefined ? '' : 'disclosure'));
  if (kind) return kind;
  if (word !== undefined) throw new Refused([`--kind：写的是“${word}”。${suggestLabel(word, KIND_OPTIONS)}。`]);
  if (!prompter)
    throw new Refused([
      `缺少 --kind 加哪一种；可用的有：${KINDS.map(({ label, name }) => `${label}（${name}）`).join('、')}。`,
    ]);
  const chosen = kindNamed(await prompter.choose({ message: '要加哪一种？', options: KIND_OPTIONS }));
  if (!chosen) throw new Cancelled();
  return chosen;
}

/** What a Word file says of itself, as if it had been written on the command line; what is there wins. */
function withDocument({ from, words }: CommandLine, context: Context): CommandLine['words'] {
  if (from === undefined) return words;
  const path = context.resolvePath(from);
  if (!existsSync(path) || !statSync(path).isFile())
    throw new Refused([`--from：没有这个文件“${from}”；检查位置和文件名。`]);
  const document = readDocument(readFileSync(path));
  if ('fault' in document) throw new Refused([`--from：${from}。${document.fault}。`]);
  const { title, documentNumber, formedOn } = document;
  const told: [string, string | undefined][] = [
    ['title', title],
    ['document-number', documentNumber],
    ['formed-on', formedOn],
    ['body-file', from],
  ];
  const found = told.flatMap(([flag, word]): [string, string[]][] => (word === undefined ? [] : [[flag, [word]]]));
  print([
    `从 ${shownPath(path)} 取来：${found.map(([flag, [word]]) => (flag === 'body-file' ? '正文' : word)).join('；')}。`,
  ]);
  return new Map([...found, ...[...words].filter(([flag]) => flag !== 'from')]);
}

async function preview(run: Run, answers: Answers, isPreview: boolean): Promise<readonly DraftFault[]> {
  const { kind, context, content, environment } = run;
  const plan = await placeDrafts([draftOf(kind, answers, context)], content, environment);
  if ('faults' in plan) return plan.faults;
  print(writtenLines(shown(environment, plan.entries), true));
  for (const { text, lines } of plan.entries) print(['', ...text.split('\n').slice(lines.from - 1, lines.to - 1)]);
  if (isPreview) print(['这只是预览，什么都没有写入；写入的时候还会和其他条目一起检查一遍。']);
  return [];
}

interface Run {
  kind: Kind;
  context: Context;
  content: LoadedContent;
  environment: Environment;
  prompter: Prompter | undefined;
  signal: AbortSignal;
}

/** Writes the entry; the faults when it may not stand, in which case nothing of it is left. */
async function publish({ kind, context, environment, signal }: Run, answers: Answers): Promise<readonly DraftFault[]> {
  const outcome = await publishDrafts([draftOf(kind, answers, context)], { environment, signal, progress });
  if ('faults' in outcome) return outcome.faults;
  const { written, warnings, olderErrors } = outcome;
  print(warnings.map(faultLine));
  print(writtenLines(shown(environment, written), false));
  if (olderErrors > 0)
    print([`另外，原来就有${olderErrors}处错误，和这个条目无关；改好才能发布，运行 npm run check 看是哪些。`]);
  print(['', ...nextSteps(shownPath(written[0]?.path ?? ''))]);
  return [];
}

const refusal = (faults: readonly DraftFault[]): string[] => [...faults.map(faultLine), '有错误，什么都没有写入。'];

async function confirm(prompter: Prompter): Promise<void> {
  const options = [
    { value: 'yes', label: '写入' },
    { value: 'no', label: '不写了' },
  ];
  if ((await prompter.choose({ message: '写入吗？', options })) === 'no') throw new Cancelled();
}

/** Until the entry stands: a person may answer anew what the check refused. */
async function settle(run: Run, first: Answers): Promise<void> {
  const { kind, context, prompter } = run;
  for (let answers = first; ;) {
    let faults = prompter ? await preview(run, answers, false) : [];
    if (faults.length === 0) {
      if (prompter) await confirm(prompter);
      faults = await publish(run, answers);
    }
    if (faults.length === 0) return;
    if (!prompter) throw new Refused(refusal(faults));
    print(refusal(faults));
    const fields = new Set(faults.map(({ field }) => /^\w+/.exec(field ?? '')?.[0] ?? ''));
    const again = await askAgain(kind, fields, { ...context, answers }, prompter);
    if (!again) throw new Refused(['改好以后再运行一次。']);
    answers = again;
  }
}

async function main(signal: AbortSignal): Promise<void> {
  const line = readCommandLine(process.argv.slice(2));
  if (line.wantsHelp) return print(helpLines());
  if (line.faults.length > 0) throw new Refused([...line.faults.map((fault) => `${fault}。`), '什么都没有写入。']);
  const prompter = attended(signal);
  const bureau = line.words.get('bureau')?.at(-1);
  if (bureau !== undefined) {
    const { startDir } = readEnvironment();
    const today = dayOf(beijingNow());
    return print(await layOutBureau(bureau, line.words, { startDir, today, prompter }));
  }
  const kind = await kindOf(line, prompter);
  const environment = openContent();
  const content = loadContent(environment);
  const context = authoringContext(content, environment, beijingNow(), tellLostOnce());
  const collected = await collectAnswers(kind, withDocument(line, context), context, prompter);
  if ('missing' in collected) {
    const { faults, missing } = collected;
    throw new Refused([
      ...faults.map((fault) => `${fault}。`),
      ...(missing.length > 0 ? ['缺少下面这些，要写上：', ...missing.map((each) => `  ${each}`)] : []),
      '什么都没有写入。',
    ]);
  }
  const run: Run = { kind, context, content, environment, prompter, signal };
  if (!line.isPreview) return settle(run, collected.answers);
  const faults = await preview(run, collected.answers, true);
  if (faults.length > 0) throw new Refused(refusal(faults));
}

await runCommand(main);
