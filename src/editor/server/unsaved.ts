import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tryRemove } from '#adapters/try-remove.ts';
import { overwrite, writeDurably } from '#adapters/write-journal.ts';
import type { Moment } from '#domain/date/calendar-date.ts';

/** A file as a browser sent it. */
export interface Upload {
  /** The field of the form that it was chosen in. */
  field: string;
  name: string;
  bytes: Uint8Array;
}

/** A file that was chosen, and lies here until its entry is saved. */
export interface KeptFile {
  /** Its number among those of the form. */
  id: string;
  name: string;
  /** Absolute path. */
  from: string;
  /** The field of the form that it was chosen in. */
  field: string;
  /** In bytes. */
  size: number;
}

/** A form that was filled in and is not saved yet, with the files that were chosen. */
export interface Unsaved {
  token: string;
  /** Where the form is sent to: `/entries/disclosures/2024/jihua`. */
  action: string;
  /** What the entry was called. */
  heading: string;
  /** When the form last came. */
  at: Moment;
  values: ReadonlyMap<string, string>;
  files: readonly KeptFile[];
}

type Form = Omit<Unsaved, 'token' | 'files' | 'values'> & { values: [string, string][] };
type Kept = Omit<Form, 'values'> & { values: ReadonlyMap<string, string>; uploads: readonly Upload[] };

/**
 * What clerks typed and chose and have not saved yet. It outlives a closed window, a stopped program
 * and a power cut, and is thrown away when the entry is saved. Nobody else on the machine may read it:
 * a file may be confidential before its review.
 */
export interface UnsavedStore {
  /** Keeps a form under its token, the files that came with it beside those that came before. */
  keep(token: string, kept: Kept): Unsaved;
  find(token: string): Unsaved | undefined;
  /** Newest first. */
  list(): Unsaved[];
  drop(token: string | undefined): void;
}

export const newToken = (): string => randomBytes(12).toString('hex');
const isToken = (token: string): boolean => /^[0-9a-f]{24}$/.test(token);

const FORM = 'form.json';
/** Marks a chosen file that the clerk does not want any more: `@drop.3`. */
export const DROP = '@drop';

/** A name that no disk takes for a path or refuses. */
const safeName = (name: string): string => name.replace(/[\\/\0<>:"|?*]/g, '_').slice(-120) || '_';

function filesIn(folder: string): KeptFile[] {
  if (!existsSync(folder)) return [];
  const places = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());
  return places
    .map(({ name }) => name)
    .sort((a, b) => Number(a.split('.')[0]) - Number(b.split('.')[0]))
    .flatMap((place): KeptFile[] => {
      const [name] = readdirSync(join(folder, place));
      const [id = '', ...field] = place.split('.');
      if (name === undefined) return [];
      const from = join(folder, place, name);
      return [{ id, name, from, field: field.join('.'), size: statSync(from).size }];
    });
}

const isSame = ({ name, from, field }: KeptFile, upload: Upload): boolean =>
  field === upload.field && name === safeName(upload.name) && readFileSync(from).equals(upload.bytes);

/**
 * @param contentDir absolute path of the content folder that the forms are of
 */
export function openUnsaved(contentDir: string): UnsavedStore {
  const root = resolve('.cache/unsaved', createHash('sha256').update(contentDir).digest('hex').slice(0, 16));
  const filesOf = (token: string): string => join(root, token, 'files');

  function find(token: string): Unsaved | undefined {
    const path = join(root, token, FORM);
    if (!isToken(token) || !existsSync(path)) return undefined;
    const { values, ...form } = JSON.parse(readFileSync(path, 'utf8')) as Form;
    return { ...form, token, values: new Map(values), files: filesIn(filesOf(token)) };
  }

  function addFile(token: string, upload: Upload): void {
    const there = filesIn(filesOf(token));
    if (there.some((file) => isSame(file, upload))) return;
    const id = Math.max(-1, ...there.map((file) => Number(file.id))) + 1;
    const folder = join(filesOf(token), `${id}.${upload.field}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeDurably(join(folder, safeName(upload.name)), upload.bytes, 0o600);
  }

  return {
    keep(given, { uploads, values, ...form }) {
      // Whoever sends a form that is none of ours gets a place of its own all the same.
      const token = isToken(given) ? given : newToken();
      mkdirSync(filesOf(token), { recursive: true, mode: 0o700 });
      for (const { id, field } of filesIn(filesOf(token)))
        if (values.has(`${DROP}.${id}`)) rmSync(join(filesOf(token), `${id}.${field}`), { recursive: true });
      for (const upload of uploads) addFile(token, upload);
      const words = [...values].filter(([name]) => !name.startsWith(DROP));
      const path = join(root, token, FORM);
      overwrite(path, JSON.stringify({ ...form, values: words } satisfies Form));
      chmodSync(path, 0o600);
      return { ...form, token, values: new Map(words), files: filesIn(filesOf(token)) };
    },
    find,
    list: () =>
      (existsSync(root) ? readdirSync(root) : [])
        .flatMap((token) => find(token) ?? [])
        .sort((a, b) => (a.at < b.at ? 1 : -1)),
    drop: (token = '') => {
      if (isToken(token)) tryRemove(join(root, token));
    },
  };
}
