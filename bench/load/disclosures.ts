import type { Dice } from './dice.ts';
import { BUREAU, FIRST_YEAR, NOTICE, OFFICES, planData, REFERENCES, THEMES, YEARS } from './frame.ts';
import type { LoadTask } from './tasks.ts';
import { OBJECTS, prose, SUBJECTS } from './words.ts';

export interface LoadDisclosure {
  id: string;
  data: Record<string, unknown>;
  body: string;
}

const KINDS = [
  'enforcement',
  'notice',
  'service-guide',
  'interpretation',
  'normative',
  'budget',
  'proposal-reply',
  'press-release',
  'plan',
  'other',
];
const DAY = 86_400_000;
const date = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** What it has to do with the plan: a tenth keeps a promise, a quarter bears on one, the rest stands alone. */
function bearing(dice: Dice, task: LoadTask): Record<string, unknown> {
  const roll = dice.next();
  if (roll < 0.1 && task.commitments.length > 0) return { keeps: [dice.pickSkewed(task.commitments)] };
  if (roll < 0.35)
    return {
      relatesTo: [
        {
          to: dice.chance(0.5) && task.commitments.length > 0 ? dice.pick(task.commitments) : task.ref,
          reason: '说的是同一件事，不是这一年的，所以不计入（示例）。',
        },
      ],
    };
  return {};
}

/** What happens to a few: a change, a withdrawal. */
function afterwards(dice: Dice, published: number): Record<string, unknown> {
  if (dice.chance(0.01))
    return { changes: [{ on: date(published + 9 * DAY), kind: 'typo', note: '改了一个错字（示例）。' }] };
  if (dice.chance(0.003))
    return { withdrawn: { on: date(published + 60 * DAY), reason: '内容有误，重新发布（示例）。' } };
  return {};
}

interface Place {
  /** Which of all, from 0. */
  index: number;
  count: number;
  /** The number among those of its year, from 1. */
  serial: number;
  year: number;
  chars: number;
}

function disclosure(
  dice: Dice,
  tasks: readonly LoadTask[],
  { index, count, serial, year, chars }: Place,
  older: readonly LoadDisclosure[],
): LoadDisclosure {
  const id = `${year}/shixiang-${String(index + 1).padStart(String(count).length, '0')}`;
  const subject = dice.pickSkewed(SUBJECTS);
  const object = dice.pick(OBJECTS);
  const task = dice.pickSkewed(tasks);
  const formed = Date.UTC(year, dice.whole(12), 1 + dice.whole(28));
  const published = formed + dice.whole(20) * DAY;
  const theme = dice.chance(0.5) ? task.theme : dice.pickSkewed(THEMES).name;
  const predecessor = older.length > 0 && dice.chance(0.01) ? dice.pick(older) : undefined;
  const explained = older.length > 0 && dice.chance(0.01) ? dice.pick(older) : undefined;
  const isLater = ((predecessor?.data.formedOn as string | undefined) ?? '9') <= date(formed);
  return {
    id,
    data: {
      title: `关于公布${subject}${object}的通知（第${serial}号）`,
      kind: dice.pickSkewed(KINDS),
      documentNumber: `示城序〔${year}〕${serial + 1}号`,
      subject: '综合政务\\政务公开',
      producer: BUREAU,
      summary: `${subject}方面的${object}，由${task.lead}拟定，写明范围、办法和期限（示例）。`,
      formedOn: date(formed),
      publishedAt: dice.chance(0.3)
        ? `${date(published)} ${String(8 + dice.whole(10)).padStart(2, '0')}:30`
        : date(published),
      publishedBasis: 'attested',
      recordedOn: date(published + dice.whole(50) * DAY),
      validity: dice.chance(0.8) ? 'valid' : 'unknown',
      ...bearing(dice, task),
      themes: [theme],
      offices: [dice.chance(0.5) ? task.lead : dice.pickSkewed(OFFICES).name],
      legalBasis: dice.chance(0.4) ? ['20.6'] : [],
      references: dice.chance(0.2) ? [dice.pickSkewed(REFERENCES).id] : [],
      ...(predecessor && isLater ? { supersedes: [predecessor.id] } : {}),
      ...(explained ? { interprets: [explained.id] } : {}),
      source: {
        url: `https://www.example.com/xxgk/${year}/${index + 1}.html`,
        retrievedOn: date(published + 50 * DAY),
      },
      ...afterwards(dice, published),
    },
    body: prose(dice, subject, chars),
  };
}

/** The notice of the plan and, after it, `count` more in the order of their years. */
export function inventDisclosures(
  dice: Dice,
  tasks: readonly LoadTask[],
  count: number,
  chars: number,
): LoadDisclosure[] {
  const notice: LoadDisclosure = {
    id: NOTICE,
    data: {
      title: planData.title,
      kind: 'notice',
      documentNumber: planData.documentNumber,
      producer: BUREAU,
      summary: '任务分解表的通知（示例）。',
      formedOn: planData.formedOn,
      publishedAt: '2021-01-05',
      recordedOn: planData.recordedOn,
      themes: [THEMES[0]?.name],
      offices: [OFFICES[0]?.name],
    },
    body: planData.preamble.join('\n\n'),
  };
  const made: LoadDisclosure[] = [];
  let serial = 0;
  for (let index = 0; index < count; index += 1) {
    const year = FIRST_YEAR + Math.floor((index * YEARS) / count);
    serial = made.at(-1)?.id.startsWith(`${year}/`) ? serial + 1 : 1;
    made.push(disclosure(dice, tasks, { index, count, serial, year, chars }, made));
  }
  return [notice, ...made];
}
