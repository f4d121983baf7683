import type { Change } from '#domain/history/change.ts';
import { borneOut, type EditWords, type Told } from '#domain/history/edit-words.ts';
import type { Testimony } from '#domain/history/testimony.ts';
import { byText } from '#domain/text/by-text.ts';
import { refPhrase } from '#format/ref-phrase.ts';

/** A change entry with the words before and after; none where git cannot tell. */
export interface TestifiedChange extends Change, Partial<Pick<Told, 'at'>> {
  edits: EditWords[];
  /** Its permanent link. */
  address?: string | undefined;
}

/** The record of changes with what is borne out of it, newest first. */
export const testified = (changes: readonly Change[], { told, find, linkTo }: Testimony): TestifiedChange[] =>
  changes
    .toSorted((a, b) => byText(b.on, a.on))
    .map((change) => {
      const known = borneOut(change, told);
      return {
        ...change,
        at: known?.at,
        edits: known?.tell((ref) => refPhrase(find(ref))) ?? [],
        address: linkTo(change, changes),
      };
    });
