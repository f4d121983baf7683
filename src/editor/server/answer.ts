import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Environment } from '#adapters/environment.ts';
import type { Fault } from '#domain/check/finding.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import type { Remarks } from './remarks.ts';
import type { SitePreview } from './site-preview.ts';
import type { UnsavedStore, Upload } from './unsaved.ts';

/** One page to be sent, or where to go instead. */
export interface Answer {
  status: number;
  title: string;
  content: readonly Element[];
  location?: string;
  /** What is sent in the place of a page: an answer to the program in the browser, or a file to keep under its name. */
  raw?: { type: string; content: string | Uint8Array; name?: string };
}

/** What a form brought. */
export interface Sending {
  values: ReadonlyMap<string, string>;
  uploads: readonly Upload[];
}

/** What every page of the editor is made from. */
export interface Context {
  environment: Environment;
  /** Beijing time. */
  now: Moment;
  /** What was asked for behind the `?` of the address. */
  query: URLSearchParams;
  unsaved: UnsavedStore;
  /** Reminders of a save, for the page that is shown after it. */
  remarks: Remarks;
  /** The real site, for a look at what is not saved. */
  preview: SitePreview;
}

export const NOWHERE: Answer = {
  status: 404,
  title: '没有这一页',
  content: [h('h1', '没有这一页'), h('p', h('a', { href: '/' }, '全部条目'))],
};

/** On to another page, with a word on what was done and what the check remarked about it. */
export function goTo(
  { remarks }: Context,
  path: string,
  notice: string,
  warnings: readonly Fault[] = [],
  more: Readonly<Record<string, string>> = {},
): Answer {
  const query = new URLSearchParams({ ...more, notice });
  if (warnings.length > 0) query.set('remarks', remarks.keep(warnings));
  return { status: 303, title: '', content: [], location: `${path}?${query.toString()}` };
}
