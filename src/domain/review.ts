import type { CalendarDate } from './date/calendar-date.ts';

/**
 * 发布审查 (条例第十七条): a second person read it, or publication went ahead without one, for a
 * reason that is recorded and shown.
 */
export type Review = { by: string; on: CalendarDate } | { bypassed: string; on: CalendarDate };
