import { readHistory } from '#adapters/git/read-history.ts';
import type { Environment } from '#adapters/environment.ts';
import type { Attachment } from '#domain/attachment/attachment.ts';
import { byPlace, type Fault } from '#domain/check/finding.ts';
import type { History } from '#domain/history/history.ts';
import { checkAttachmentTexts } from './check-attachment-texts.ts';
import { checkAttachments } from './check-attachments.ts';
import { checkHistory } from './check-history.ts';
import { loadContent, type LoadedContent } from './load-content.ts';

export interface CheckedContent {
  content: LoadedContent;
  attachments: ReadonlyMap<string, Attachment>;
  history: History;
  /** Everything found, in order of file and line. */
  faults: readonly Fault[];
}

/** True when the content may not be published. */
export const hasErrors = (faults: readonly Fault[]): boolean => faults.some(({ severity }) => severity === 'error');

/** The whole check: shape and relations, attachments, and the witness of git. The build runs the same. */
export async function checkContent({
  contentDir,
  publicDir,
}: Pick<Environment, 'contentDir' | 'publicDir'>): Promise<CheckedContent> {
  const content = loadContent(contentDir);
  const history = await readHistory([contentDir, publicDir]);
  const { attachments, faults } = await checkAttachments(content, publicDir);
  const texts = checkAttachmentTexts(content, attachments);
  const silent = await checkHistory(content, history, publicDir);
  return { content, attachments, history, faults: [...texts, ...faults, ...silent].sort(byPlace) };
}
