import { accountFor } from '#domain/history/account.ts';
import type { Edit } from '#domain/history/edit.ts';
import type { FormerNames, Guard } from '#domain/history/guard.ts';
import { stepsOf } from '#domain/history/steps.ts';
import type { DatedVersion } from '#domain/history/version.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import { excerpts } from '#format/excerpts.ts';
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

const versionOf = ({ facts, text, dropped, changes }: Twin, at?: string): DatedVersion => ({
  facts: { ...facts, dropped, changes },
  body: text ?? '',
  at,
});

/** 标题原来是“…”，现在是“…”. */
function differenceOf(edit: Edit, { table }: Twin): string {
  const { where, before, after } = editWords(table, edit);
  const [was, is] = excerpts(before, after);
  return `${where}${was === '' ? '原来没有' : `原来是“${was}”`}，${is === '' ? '现在没有了' : `现在是“${is}”`}`;
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
 * What changed between two twins of an entry that no new entry in its record of changes owns up to: by the very rule
 * that the check holds every commit to. An entry of a kind that keeps no such record can't own up to anything: there it is told what
 * changed.
 *
 * @returns in Chinese, without closing full stops
 */
export function undeclaredEdits(was: Twin, is: Twin, { names, ...on }: Between): string[] {
  if (is.table !== was.table || !was.facts || !is.facts) return [];
  const guard = guardOf(is.table);
  const steps = stepsOf([versionOf(is), versionOf(was, on.was)], {
    guard: guard ?? BARE,
    names,
    asOf: asOfMoment(on.is),
  });
  const { silent } = accountFor(steps);
  const said = guard ? '没有写更改记录就改了' : '改过，这一类条目没有更改记录';
  return [
    ...silent.map((edit) => `${said}：${differenceOf(edit, is)}`),
    ...lostChanges(was, is).map((note) => `更改记录少了一条：${note}`),
  ];
}

const identityOf = ({ on, kind, note }: Readonly<Record<string, unknown>>): string => JSON.stringify([on, kind, note]);

/** What stood in the older record of changes and does not any more: a record only grows. */
function lostChanges(was: Twin, is: Twin): string[] {
  const now = new Set(is.changes.map(identityOf));
  return was.changes.filter((each) => !now.has(identityOf(each))).map(({ note }) => String(note));
}
