import { accountFor } from '#domain/history/account.ts';
import { editsBetween } from '#domain/history/edits.ts';
import type { Edit } from '#domain/history/edit.ts';
import type { FormerNames, Guard } from '#domain/history/guard.ts';
import { stepsOf } from '#domain/history/steps.ts';
import type { DatedVersion, Version } from '#domain/history/version.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import { differencePhrase } from '#format/difference.ts';
import { editWords } from '#schemas/edit-words.ts';
import { guardOf } from '#schemas/guards.ts';
import type { Twin } from './read-twin.ts';

/** What holds of an entry that keeps no record of changes: all that readers are told of it. */
const BARE: Guard = {
  free: new Set(),
  isBodyFree: false,
  hasPromises: false,
  names: new Set(),
  tombstone: new Set(),
  publicFrom: undefined,
};

function differenceOf(edit: Edit, { table }: Twin): string {
  const words = editWords(table, edit);
  return differencePhrase(
    edit.place === 'body' && words.before === words.after ? { ...words, where: '正文的链接或格式' } : words,
  );
}

/** Whether what changes of an entry has to be owned up to. */
export const keepsRecord = ({ table }: Twin): boolean => guardOf(table) !== undefined;

/** When two releases were made, and what was called otherwise in the older one. */
export interface Between {
  was: string;
  is: string;
  names: FormerNames;
}

/**
 * The bodies of two twins, to be held against each other: as they were authored, since what they read as hangs on the
 * names of what they mention; of a release that does not say, as they read.
 */
const bodyIn = (own: Twin, other: Twin): string =>
  (own.bodySha256 !== undefined && other.bodySha256 !== undefined ? own.bodySha256 : own.text) ?? '';

/** One that was withdrawn as it will have been: all that is told of it today, and that it was withdrawn. */
function versionsOf(was: Twin, is: Twin, at: string): [DatedVersion, DatedVersion] {
  const now = { facts: { ...is.facts, dropped: is.dropped, changes: is.changes }, body: bodyIn(is, was) };
  if (was.facts)
    return [now, { facts: { ...was.facts, dropped: was.dropped, changes: was.changes }, body: bodyIn(was, is), at }];
  const withdrawn = { on: was.entry.withdrawnOn ?? at, reason: was.entry.withdrawnReason ?? undefined };
  const changes = is.changes.filter(({ on }) => String(on) < String(withdrawn.on));
  return [now, { ...now, facts: { ...now.facts, changes, withdrawn }, at }];
}

/**
 * What changed between two twins of an entry that no new entry in its record of changes owns up to: by the very rule
 * that the check holds every commit to. An entry of a kind that keeps no such record can't own up to anything: there it is told what
 * changed.
 *
 * @returns in Chinese, without closing full stops
 */
export function undeclaredEdits(was: Twin, is: Twin, { names, ...on }: Between): string[] {
  if (is.table !== was.table) return is.table === 'removals' ? [] : ['成了另一类条目'];
  if (!is.facts) return typeof is.entry.withdrawnOn === 'string' ? [] : ['没有写撤回，登记的内容却没有了'];
  const guard = guardOf(is.table);
  const steps = stepsOf(versionsOf(was, is, on.was), { guard: guard ?? BARE, names, asOf: asOfMoment(on.is) });
  const { silent, struck } = accountFor(steps);
  const said = guard ? '没有写更改记录就改了' : '改过，这一类条目没有更改记录';
  return [
    ...silent
      .map((edit) => (edit.place === 'body' ? { ...edit, before: was.text, after: is.text } : edit))
      .map((edit) => `${said}：${differenceOf(edit, is)}`),
    ...struck.map(({ note }) => `更改记录少了一条：${note.replace(/。$/, '')}`),
  ];
}

/** What is told of one that was withdrawn, as its tombstone: no more than its row says. */
const tombstoneOf = ({ entry: { withdrawnOn: on, withdrawnReason: reason, ...row } }: Twin): Version => ({
  facts: { ...row, ...(typeof on === 'string' && { withdrawn: { on, reason } }) },
  body: '',
});

/**
 * What changed of the little that is still told of one that was withdrawn. Its record of changes is not told any more,
 * so nobody can see from outside whether that was owned up to.
 *
 * @returns in Chinese, without closing full stops
 */
export function tombstoneEdits(was: Twin, is: Twin, names: FormerNames): string[] {
  const guard = guardOf(is.table);
  if (is.table !== was.table || is.facts || !guard) return [];
  return editsBetween(tombstoneOf(was), tombstoneOf(is), guard, { names, isWithdrawn: true })
    .filter(({ needs }) => needs !== 'nothing')
    .map((edit) => `撤回以后只留下的几项里，${differenceOf(edit, is)}`);
}
