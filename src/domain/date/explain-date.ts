import { daysInMonth, isCalendarDate } from './calendar-date.ts';
import { pad, readLoosely, type LooseMoment } from './read-loosely.ts';

const SHAPE = '写成“年-月-日”，例如 2024-03-20';
const CLOCK_SHAPE = '知道钟点的，写成 2024-03-20 09:30';
const MINUTES_A_DAY = 24 * 60;

/** What a day lacks that is written in part. */
function partial(found: string): string | undefined {
  const narrow = found.normalize('NFKC').trim();
  if (/^\d{4}\s*[-/.年]\s*\d{1,2}\s*月?(?:份|[上中下]旬|初|底)?$/u.test(narrow))
    return `只有年月，没有日；查明是哪一天，${SHAPE}`;
  if (/^\d{1,2}\s*月\s*\d{1,2}\s*日$/u.test(narrow)) return `没有年份；${SHAPE}`;
  return /^\d{4}\s*年$/u.test(narrow) ? `只有年份，没有月和日；查明是哪一天，${SHAPE}` : undefined;
}

/** Why a day cannot be; nothing where it can. */
function impossible({ year, month, day }: LooseMoment): string | undefined {
  if (month < 1 || month > 12) return `没有${month}月。${SHAPE}`;
  return day < 1 || day > daysInMonth(year, month)
    ? `没有这一天：${year}年${month}月只有${daysInMonth(year, month)}天。${SHAPE}`
    : undefined;
}

const dayOf = ({ year, month, day }: LooseMoment): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/**
 * Says in Chinese what would be right in place of something that is no `YYYY-MM-DD`.
 *
 * @param found what stands in the file, as text
 * @returns one clause without a closing full stop
 */
export function explainDate(found: string): string {
  const loose = readLoosely(found);
  if (!loose) return partial(found) ?? SHAPE;
  const wrong = impossible(loose);
  if (wrong) return wrong;
  const right = dayOf(loose);
  if (loose.isElsewhere) return `不是北京时间；换成北京时间是 ${right}，这里只写日期，写成 ${right}`;
  if (loose.minutes !== undefined) return `这里只写日期，不写钟点；写成 ${right}`;
  if (/[０-９]/.test(found)) return `数字要用半角，写成 ${right}`;
  if (/[–—－]/u.test(found)) return `横线要用键盘上的减号 -，写成 ${right}`;
  return isCalendarDate(right) ? `写成 ${right}` : SHAPE;
}

/** As {@link explainDate}, for a field that also takes an hour: one that is written is never left out of what is right. */
export function explainMoment(found: string): string {
  const loose = readLoosely(found);
  if (!loose) return partial(found) ?? `${SHAPE}；${CLOCK_SHAPE}`;
  const wrong = impossible(loose);
  if (wrong) return wrong;
  if (loose.minutes === undefined)
    return loose.hasRest
      ? `日期后面的钟点写成 ${dayOf(loose)} 09:30 这样；不知道钟点的，只写 ${dayOf(loose)}`
      : `${explainDate(found)}；${CLOCK_SHAPE}`;
  if (loose.minutes >= MINUTES_A_DAY) return '钟点从 00:00 到 23:59，写成 2024-03-20 09:30';
  const right = `${dayOf(loose)} ${pad(Math.floor(loose.minutes / 60))}:${pad(loose.minutes % 60)}`;
  if (loose.isElsewhere) return `不是北京时间（末尾写了别的时区）；换成北京时间，写成 ${right}`;
  return loose.hasSeconds ? `用北京时间，不写秒；写成 ${right}` : `用北京时间，写成 ${right}`;
}
