import type { Dated } from '#domain/disclosure/publication.ts';
import type { FieldPath } from '#domain/check/finding.ts';
import { fieldsIn } from '#schemas/collections.ts';
import { pointersIn } from '#schemas/field-values.ts';
import type { LoadedEntry } from './load-content.ts';

/** A file under public/ that an entry offers, and where in the entry. */
interface OfferedFile {
  entry: LoadedEntry;
  path: FieldPath;
  /** `files/2024/plan.pdf`. */
  file: string;
}

/** Every file that some entries offer, whatever the field is called that names it. */
export const offeredFiles = (entries: readonly LoadedEntry[]): OfferedFile[] =>
  entries.flatMap((entry) =>
    pointersIn(fieldsIn(entry.collection), entry.data).flatMap(({ relation, path, value }) =>
      relation === 'file' ? [{ entry, path, file: value }] : [],
    ),
  );

/** When readers may see what an entry offers. */
export const datesOf = ({ data }: LoadedEntry): Dated => ({
  publishedAt: 'publishedAt' in data ? data.publishedAt : undefined,
  withdrawn: 'withdrawn' in data ? data.withdrawn : undefined,
});
