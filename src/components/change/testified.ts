import type { Change } from '#domain/history/change.ts';
import type { EditWords, Told } from '#domain/history/edit-words.ts';
import type { Testimony } from '#domain/history/testimony.ts';
import { byText } from '#domain/text/by-text.ts';
import { refPhrase } from '#format/ref-phrase.ts';

/** A change entry with the words before and after; none where git cannot tell. */
export interface TestifiedChange extends Change, Partial<Pick<Told, 'at'>> {
  edits: EditWords[];
}

const isSame = (a: Change, b: Change): boolean => a.on === b.on && a.kind === b.kind && a.note === b.note;

/** The record of changes with what is borne out of it, newest first. */
export const testified = (changes: readonly Change[], { told, find }: Testimony): TestifiedChange[] =>
  changes
    .toSorted((a, b) => byText(b.on, a.on))
    .map((change) => {
      const borneOut = told.find((each) => isSame(each.change, change));
      return { ...change, at: borneOut?.at, edits: borneOut?.tell((ref) => refPhrase(find(ref))) ?? [] };
    });
