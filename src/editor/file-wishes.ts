import type { Moment } from '#domain/date/calendar-date.ts';
import type { Sent } from './read-form.ts';

/** The field in which new files are chosen. */
export const ADDED = '@files';
/** The box that asks for files to be cleaned. */
export const CLEANED = '@clean';

/** What can be wished of an attachment; its path follows. */
export const REPLACES = '@replace.';
export const REPLACES_WHY = '@replace-why.';
export const TAKES_DOWN = '@take-down.';
export const TAKES_DOWN_WHY = '@take-down-why.';

/** `/` parts the names of a form from what is read out of them: a path goes in without. */
export const fieldFor = (wish: string, path: string): string => wish + path.replaceAll('/', '~');

/** What a file that was chosen in a field takes the place of: a path, or nothing where it is one more. */
export const replacedBy = (field: string): string | undefined =>
  field.startsWith(REPLACES) ? field.slice(REPLACES.length).replaceAll('~', '/') : undefined;

interface File {
  path?: unknown;
  title?: unknown;
}

/**
 * The values of an entry with what was wished of its attachments: those that are taken down are gone, and
 * the reasons that were given stand in the record of changes.
 */
export function withWishes(
  values: Readonly<Record<string, unknown>>,
  sent: Sent,
  now: Moment,
): Readonly<Record<string, unknown>> {
  const files = (values.files as readonly File[] | undefined) ?? [];
  const said = (wish: string, { path }: File): string | undefined => sent.get(fieldFor(wish, String(path)))?.trim();
  const kept = files.filter((file) => said(TAKES_DOWN, file) === undefined);
  const notes = files.flatMap((file) => {
    const down = said(TAKES_DOWN_WHY, file);
    return [said(REPLACES_WHY, file), down && `撤下“${String(file.title)}”：${down}`].filter((note) => note);
  });
  const changes = (values.changes as readonly unknown[] | undefined) ?? [];
  return {
    ...values,
    ...(kept.length < files.length ? { files: kept.length > 0 ? kept : undefined } : {}),
    ...(notes.length > 0 ? { changes: [...changes, { on: now, kind: 'file', note: notes.join('\n') }] } : {}),
  };
}
