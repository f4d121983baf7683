import { nearest } from '#domain/check/nearest.ts';
import { questionsOf, type Kind } from './kind.ts';
import { chooseMany, type Prompter } from './prompter.ts';
import type { Answers, Context, Question, Reading } from './question.ts';

/** Asked last: it is proposed from the rest. */
const ADDRESS = 'slug';

/** All answers, or every reason why there are not enough; each a Chinese line without a full stop. */
export type Collected = { answers: Answers } | { faults: readonly string[]; missing: readonly string[] };

/** Flags that another kind knows, but not this one. */
function strangers(kind: Kind, words: ReadonlyMap<string, readonly string[]>): string[] {
  const known = questionsOf(kind).map(({ flag }) => flag);
  return [...words.keys()]
    .filter((flag) => flag !== 'kind' && !known.includes(flag))
    .map((flag) => {
      const best = nearest(flag, known);
      return `“${kind.label}”没有 --${flag} 这一项${best === undefined ? '' : `；最接近的是 --${best}`}`;
    });
}

interface Asked {
  questions: readonly Question[];
  /** What follows each flag. */
  words: ReadonlyMap<string, readonly string[]>;
  context: Context;
}

/** What the command line says: it comes before any question, since it decides which of them arise. */
async function readWords({
  questions,
  words,
  context,
}: Asked): Promise<{ answers: Answers; refused: Map<string, string> }> {
  let { answers } = context;
  const refused = new Map<string, string>();
  for (const { key, flag, label, repeated, read } of questions) {
    const given = words.get(flag);
    if (!given || key in answers) continue;
    const reading: Reading =
      given.length > 1 && !repeated ? { fault: '只能写一次' } : await read(given, { ...context, answers });
    if ('value' in reading) answers = { ...answers, [key]: reading.value };
    else refused.set(key, `--${flag} ${label}：写的是“${given.join('”“')}”。${reading.fault}`);
  }
  return { answers, refused };
}

const arises = ({ when }: Question, answers: Answers): boolean => when?.(answers) ?? true;

/**
 * What follows from the answers for those questions that nobody has answered, and which of them an
 * entry can't do without.
 *
 * @param refused keys of answers that were given and are not usable
 */
export function completeAnswers(
  questions: readonly Question[],
  context: Context,
  refused: ReadonlySet<string>,
): { answers: Answers; missing: Question[] } {
  let { answers } = context;
  const missing: Question[] = [];
  for (const question of questions) {
    const { key, required, fallback } = question;
    if (key in answers || refused.has(key) || !arises(question, answers)) continue;
    const value = fallback?.({ ...context, answers });
    if (value !== undefined) answers = { ...answers, [key]: value };
    else if (required) missing.push(question);
  }
  return { answers, missing };
}

/**
 * Asks what is not answered yet, in order: what everybody is asked, then what this person wants to
 * say besides, then what follows from that.
 *
 * @param insists on these, though most people are not asked them
 */
async function askAll(
  { questions, context }: Omit<Asked, 'words'>,
  prompter: Prompter,
  insists: (question: Question) => boolean,
): Promise<Answers> {
  let { answers } = context;
  const asked = new Set<string>();
  const isOpen = (question: Question): boolean =>
    !(question.key in answers) && !asked.has(question.key) && arises(question, answers);
  const ask = async (some: readonly Question[]): Promise<void> => {
    for (const question of some) {
      if (!isOpen(question)) continue;
      asked.add(question.key);
      const answer = await question.ask(prompter, { ...context, answers });
      if (answer !== undefined) answers = { ...answers, [question.key]: answer };
    }
  };
  // What an entry can't do without is asked for once it arises, however seldom it does.
  const usual = questions.filter((each) => !each.extra || each.required || insists(each));
  await ask(usual.filter(({ key }) => key !== ADDRESS));
  const extras = questions.filter(isOpen).filter(({ extra }) => extra);
  const wanted = await chooseMany(
    prompter,
    '还有别的要写吗？',
    extras.map(({ key, label }) => ({ value: key, label })),
  );
  await ask(extras.filter(({ key }) => wanted.includes(key)));
  await ask(usual);
  return answers;
}

/**
 * Answers from the command line and, where there is a person to ask, from that person. Without one,
 * everything that is wrong or missing is told at once.
 *
 * @param words what follows each flag
 * @param context its `answers` are answered already and are not asked again
 */
export async function collectAnswers(
  kind: Kind,
  words: ReadonlyMap<string, readonly string[]>,
  context: Context,
  prompter?: Prompter,
): Promise<Collected> {
  const questions = questionsOf(kind);
  const given = await readWords({ questions, words, context });
  let { answers } = given;
  const faults = [...strangers(kind, words), ...given.refused.values()];
  if (prompter) {
    for (const fault of faults.splice(0)) prompter.say(`${fault}。`);
    answers = await askAll({ questions, context: { ...context, answers } }, prompter, ({ key }) =>
      given.refused.has(key),
    );
  }
  const complete = completeAnswers(questions, { ...context, answers }, new Set(given.refused.keys()));
  answers = complete.answers;
  const missing = complete.missing.map(({ flag, label }) => `--${flag} ${label}`);
  return faults.length + missing.length > 0 ? { faults, missing } : { answers };
}

/**
 * Asks anew for answers that the check refused, with what was answered before to begin with.
 *
 * @param fields roots of the fields at fault; those that no question is about are left out
 * @returns nothing where none of them was ever asked
 */
export async function askAgain(
  kind: Kind,
  fields: ReadonlySet<string>,
  context: Context,
  prompter: Prompter,
): Promise<Answers | undefined> {
  let { answers } = context;
  const questions = questionsOf(kind).filter(({ key, field }) => fields.has(field ?? key) && key in answers);
  if (questions.length === 0) return undefined;
  const suggested = answers;
  answers = Object.fromEntries(Object.entries(answers).filter(([name]) => !questions.some(({ key }) => key === name)));
  for (const question of questions) {
    const answer = await question.ask(prompter, { ...context, answers, suggested });
    if (answer !== undefined) answers = { ...answers, [question.key]: answer };
  }
  return answers;
}
