import { yearlyRef } from '#domain/ref/ref.ts';
import type { CollectionName } from '#schemas/collections.ts';

/** A file of the author's that is to be offered for download with an entry. */
export interface DraftFile {
  /** Absolute path of the author's own copy, which stays where it is. */
  from: string;
  /** 附件名称, for readers; the name of the file without its extension when left out. */
  title?: string | undefined;
  /** Whether the copy that is offered goes out without what the file carries beside its content. */
  isCleaned?: boolean | undefined;
}

/**
 * An entry that is not written yet. Whatever an author answers, types into a sheet or writes in Word
 * becomes one of these, and from here on there is one way into the content folder.
 */
export interface Draft {
  collection: CollectionName;
  /** The year's folder; left out where the collection has none. */
  year?: string | undefined;
  /** The last part of the address; in a list it is the row's id. */
  slug: string;
  /** The fields by their schema names, without `files`; what is undefined or an empty list is left out. */
  data: Readonly<Record<string, unknown>>;
  /** Markdown under the fields. */
  body?: string | undefined;
  files?: readonly DraftFile[] | undefined;
}

/** `2024/jiancha-jihua`, the id that other entries refer to. */
export const draftId = ({ year, slug }: Pick<Draft, 'year' | 'slug'>): string =>
  year === undefined ? slug : yearlyRef.write({ year, slug });
