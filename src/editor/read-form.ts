import { dateAsMeant } from '#domain/date/as-meant.ts';
import type { Control, Field } from '#schemas/field-model.ts';

/** What a browser sends, by the names of the form: `files.0.path`. */
export type Sent = ReadonlyMap<string, string>;

/** Marks a row of a list that the clerk wants to be rid of: `files.0.@remove`. */
export const REMOVE = '@remove';

const hasAny = (sent: Sent, path: string): boolean =>
  [...sent.keys()].some((key) => key === path || key.startsWith(`${path}.`));

function readGroup(sent: Sent, path: string, fields: readonly Field[]): Record<string, unknown> | undefined {
  const entries = fields.flatMap((field): [string, unknown][] => {
    const { name } = field;
    const value = readField(sent, `${path}.${name}`, field);
    return value === undefined ? [] : [[name, value]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function readList(sent: Sent, path: string, item: Control): unknown[] | undefined {
  const rows: unknown[] = [];
  for (let index = 0; hasAny(sent, `${path}.${index}`); index += 1) {
    if (sent.has(`${path}.${index}.${REMOVE}`)) continue;
    const value = readValue(sent, `${path}.${index}`, item);
    if (value !== undefined) rows.push(value);
  }
  return rows.length > 0 ? rows : undefined;
}

/** What stands in one place of a form; nothing where nothing was filled in. */
function readValue(sent: Sent, path: string, control: Control): unknown {
  if (control.kind === 'group') return readGroup(sent, path, control.fields);
  if (control.kind === 'list') return readList(sent, path, control.item);
  const written = sent.get(path)?.replaceAll('\r\n', '\n');
  if (control.kind === 'flag') return written === undefined ? undefined : true;
  if (written === undefined || written.trim() === '') return undefined;
  // Anything else stays as typed, and the check says what a number looks like.
  if (control.kind === 'number') return /^-?\d+$/.test(written.trim()) ? Number(written) : written;
  return control.kind === 'text' ? written.replace(/\n+$/, '') : written;
}

/** A date in any of the ways people write one becomes the one in which it is kept. */
function readField(sent: Sent, path: string, { control, dated }: Field): unknown {
  const value = readValue(sent, path, control);
  return dated && control.kind === 'line' && typeof value === 'string' ? dateAsMeant(value, dated) : value;
}

/** The values of an entry as the clerk filled them in, in the shape of its schema. */
export const readForm = (sent: Sent, fields: readonly Field[]): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const { name, control, isRequired } = field;
      const value = readField(sent, name, field);
      if (value === undefined && isRequired && control.kind === 'list') return [[name, []]];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** What a browser would send back of an entry that nobody touched. */
export function sentOf(value: unknown, path = ''): Map<string, string> {
  const sent = new Map<string, string>();
  if (value === null || value === undefined) return sent;
  if (typeof value !== 'object') return sent.set(path, String(value));
  for (const [step, each] of Object.entries(value as Record<string, unknown>))
    for (const [key, words] of sentOf(each, path === '' ? step : `${path}.${step}`)) sent.set(key, words);
  return sent;
}
