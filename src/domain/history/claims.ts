import type { ChangeKind } from './change.ts';
import type { Edit } from './edit.ts';
import { isSameValue } from './same-value.ts';
import { rowsOf, type Row } from './version.ts';

/** What an attachment is beside its name for readers: another path or a replacement makes it another file. */
const asFile = ({ path, replaced }: Row): unknown => ({ path, replaced });

const filesOf = (value: unknown): unknown[] => rowsOf(value).map(asFile);

/** Files that came, went or were replaced; not what they are called. */
const isOfFiles = ({ place, before, after }: Edit): boolean =>
  place === 'files' && !isSameValue(filesOf(before), filesOf(after));

/** Files that came, while all that were there stayed as they were. */
const onlyAddsFiles = ({ before, after }: Edit): boolean =>
  filesOf(before).every((file) => filesOf(after).some((each) => isSameValue(each, file)));

/** Of a promise only how it is checked, and not what it says. */
const isOfChecking = ({ path }: Edit): boolean => path[0] === 'commitments' && path.length === 3 && path[2] !== 'quote';

/** Kinds that speak of one thing alone: such an entry says something false where that did not change. */
const OBJECTS: Partial<Readonly<Record<ChangeKind, (edit: Edit) => boolean>>> = {
  file: isOfFiles,
  validity: ({ place }) => place === 'validity',
  withdrawal: ({ place }) => place === 'withdrawn',
  criterion: isOfChecking,
};

export const hasOneObject = (kind: ChangeKind): boolean => kind in OBJECTS;

/** Whether an entry of this kind can be what explains an edit. */
export function mayExplain(kind: ChangeKind, edit: Edit): boolean {
  if (edit.needs === 'tombstone' || edit.needs === 'own-id') return false;
  const isOfIt = OBJECTS[kind];
  if (isOfIt) return isOfIt(edit);
  return !isOfFiles(edit) || (kind === 'addition' && onlyAddsFiles(edit));
}
