import { commitmentRef, taskNumber, taskRef } from '#domain/ref/ref.ts';
import type { Dice } from './dice.ts';
import { OFFICES, PLAN, REFERENCES, SECTIONS, THEMES } from './frame.ts';
import { OBJECTS, prose, SUBJECTS } from './words.ts';

const TASKS = 29;

export interface LoadTask {
  ref: string;
  title: string;
  /** What disclosures may keep: commitments that are no aim. */
  commitments: string[];
  theme: string;
  lead: string;
  data: Record<string, unknown>;
  body: string;
}

const OPENINGS = ['及时公开', '集中发布', '逐月更新', '主动说明', '按规定公布'];
const KINDS = [
  ['publish', 'checkable'],
  ['publish', 'checkable'],
  ['service', 'statement'],
  ['manage', 'aim'],
] as const;
const CADENCES = ['once', 'yearly', 'on-change', 'with-document', 'ongoing'];

/** A promise with the words of the requirement it is quoted from. */
function commitment(
  dice: Dice,
  number: number,
  quote: string,
): Record<string, unknown> & { id: string; checkability: string } {
  const [kind, checkability] = number === 1 ? KINDS[0] : dice.pick(KINDS);
  const cadence = dice.pick(CADENCES);
  return {
    id: `c${number}`,
    quote,
    kind,
    checkability,
    criterion: `能找到一份写明“${quote.slice(-4)}”的文件（示例）。`,
    cadence,
    ...(cadence === 'yearly' && checkability === 'checkable'
      ? { interval: { months: 12, authority: '示例办法第三条' } }
      : {}),
  };
}

function task(dice: Dice, number: number): LoadTask {
  const ref = taskRef.write({ year: PLAN, number: taskNumber(number) });
  const subject = SUBJECTS[(number - 1) % SUBJECTS.length] ?? SUBJECTS[0];
  const first = dice.whole(OBJECTS.length);
  const quotes = Array.from(
    { length: 1 + dice.whole(4) },
    (_, index) => `${dice.pick(OPENINGS)}${subject}${OBJECTS[(first + index) % OBJECTS.length] ?? ''}`,
  );
  const commitments = quotes.map((quote, index) => commitment(dice, index + 1, quote));
  const theme = dice.pickSkewed(THEMES).name;
  const lead = dice.pickSkewed(OFFICES).name;
  const title = `做好${subject}信息公开${number > SUBJECTS.length ? '（续）' : ''}。`;
  return {
    ref,
    title,
    commitments: commitments
      .filter(({ checkability }) => checkability !== 'aim')
      .map(({ id }) => commitmentRef.write({ task: ref, id })),
    theme,
    lead,
    data: {
      number,
      title,
      section: SECTIONS[Math.floor(((number - 1) * SECTIONS.length) / TASKS)]?.id,
      requirement: `明确责任，细化流程。${quotes.join('；')}，方便群众查阅。`,
      lead,
      responsible: OFFICES.map(({ name }) => name).filter((name) => name !== lead && dice.chance(0.2)),
      legalBasis: dice.chance(0.5) ? ['20.1'] : [],
      references: dice.chance(0.5) ? [dice.pick(REFERENCES).id] : [],
      themes: [theme],
      commitments,
    },
    body: prose(dice, subject, 120),
  };
}

export const inventTasks = (dice: Dice): LoadTask[] =>
  Array.from({ length: TASKS }, (_, index) => task(dice, index + 1));
