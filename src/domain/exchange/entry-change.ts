import type { Moment } from '../date/calendar-date.ts';

/** What happens to an entry or a file on its way out or in. */
export const CHANGE_SORTS = ['added', 'changed', 'withdrawn', 'removed'] as const;
export type ChangeSort = (typeof CHANGE_SORTS)[number];

/** One entry or file that goes out or comes in. */
export interface EntryChange {
  sort: ChangeSort;
  /** 公开事项, 附件. */
  kind: string;
  /** What it is called; of a file, where it lies. */
  title: string;
  /** From the root of the repository; of a row, the file that lists it. */
  path: string;
  /** Where readers see it from a later moment on: that moment. */
  from?: Moment | undefined;
}
