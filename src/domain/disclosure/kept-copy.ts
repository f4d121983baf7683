import type { Attachment } from '../attachment/attachment.ts';
import type { Disclosure } from './disclosure.ts';

/** The file of an item that is, by its fingerprint, what was seen at its official address. */
export const keptCopy = (
  { source, files }: Pick<Disclosure, 'source' | 'files'>,
  attachments: ReadonlyMap<string, Attachment>,
): Disclosure['files'][number] | undefined =>
  source?.sha256 === undefined ? undefined : files.find(({ path }) => attachments.get(path)?.sha256 === source.sha256);
