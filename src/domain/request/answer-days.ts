import { byText } from '../text/by-text.ts';
import type { CalendarDate } from '../date/calendar-date.ts';
import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '../date/working-days.ts';

/** 条例第三十三条: working days for an answer, and as many again with approval. */
export const ANSWER_WITHIN = 20;
/** 第三十条: to say what is missing in a request. */
export const COMPLETION_WITHIN = 7;
/** 第三十二条: for a third party to say what it thinks. */
export const THIRD_PARTY_WITHIN = 15;
/** Since when these rules are in force: those before gave another time. */
export const IN_FORCE_SINCE: CalendarDate = '2019-05-15';

/** What happened to a request, as far as whoever made it knows. */
export interface Course {
  /** 收到申请之日, by 第三十一条. */
  receivedOn: CalendarDate;
  /** The day the completed request was received: the answer's time begins there (第三十条). */
  completedOn?: CalendarDate | undefined;
  /** Others were asked what they think: the days from one to the other are not counted (第三十三条). */
  askedOn?: CalendarDate | undefined;
  /** Left out where they have not answered yet: then all the time that the law gives a third party is taken. */
  repliedOn?: CalendarDate | undefined;
  /** The answer's time was made longer, which the applicant has to be told. */
  isExtended?: boolean;
}

export type StepKind =
  'received' | 'completion' | 'completed' | 'asked' | 'replied' | 'replies-by' | 'answer' | 'extended';

/** One day on the way to the answer. */
export interface Step {
  kind: StepKind;
  on: CalendarDate;
}

/** Why no day can be told: the course does not fit together, or the calendar ends before. */
export type NoAnswer =
  'before-the-rules' | 'completed-before' | 'asked-before' | 'replied-before' | 'asked-after' | 'no-calendar';

interface Pause {
  from: CalendarDate;
  to: CalendarDate;
}

/** The `count`th working day after `start`, leaving out the days after the beginning of a pause up to its end. */
function lastDay(
  start: CalendarDate,
  count: number,
  pause: Pause | undefined,
  calendar: WorkingCalendar,
): CalendarDate | undefined {
  const plain = addWorkingDays(start, count, calendar);
  if (plain === undefined || pause === undefined || plain <= pause.from) return plain;
  const paused = workingDaysBetween(pause.from, pause.to, calendar);
  return paused === undefined ? undefined : addWorkingDays(start, count + paused, calendar);
}

/**
 * The days on the way to the answer of a request, and last the latest lawful one. The day of receipt is not counted;
 * nothing is guessed beyond the calendar of days off.
 *
 * @returns the steps in order, or why there are none
 */
export function answerDays(course: Course, calendar: WorkingCalendar): Step[] | NoAnswer {
  const { receivedOn, completedOn, askedOn, repliedOn, isExtended = false } = course;
  if (receivedOn < IN_FORCE_SINCE) return 'before-the-rules';
  if (completedOn !== undefined && completedOn < receivedOn) return 'completed-before';
  const start = completedOn ?? receivedOn;
  if (askedOn !== undefined && askedOn < start) return 'asked-before';
  if (repliedOn !== undefined && repliedOn < (askedOn ?? start)) return 'replied-before';
  const completion = addWorkingDays(receivedOn, COMPLETION_WITHIN, calendar);
  const plain = addWorkingDays(start, ANSWER_WITHIN * (isExtended ? 2 : 1), calendar);
  if (plain !== undefined && askedOn !== undefined && askedOn > plain) return 'asked-after';
  const repliesBy = askedOn && (repliedOn ?? addWorkingDays(askedOn, THIRD_PARTY_WITHIN, calendar));
  if (askedOn !== undefined && repliesBy === undefined) return 'no-calendar';
  const pause = askedOn !== undefined && repliesBy !== undefined ? { from: askedOn, to: repliesBy } : undefined;
  const answer = lastDay(start, ANSWER_WITHIN, pause, calendar);
  const extended = isExtended ? lastDay(start, 2 * ANSWER_WITHIN, pause, calendar) : undefined;
  if (answer === undefined || (isExtended && extended === undefined)) return 'no-calendar';
  const steps: (Step | undefined)[] = [
    { kind: 'received', on: receivedOn },
    completedOn !== undefined
      ? { kind: 'completed', on: completedOn }
      : completion === undefined
        ? undefined
        : { kind: 'completion', on: completion },
    pause && { kind: 'asked', on: pause.from },
    pause && { kind: repliedOn === undefined ? 'replies-by' : 'replied', on: pause.to },
    { kind: 'answer', on: answer },
    extended === undefined ? undefined : { kind: 'extended', on: extended },
  ];
  return steps.filter((step) => step !== undefined).sort((a, b) => byText(a.on, b.on));
}
