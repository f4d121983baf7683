import { readHistory } from '#adapters/git/read-history.ts';
import type { Folders } from '#adapters/environment.ts';
import { SILENT, type Progress } from '#adapters/progress.ts';
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
export async function checkContent(folders: Folders, progress: Progress = SILENT): Promise<CheckedContent> {
  const { contentDir, publicDir } = folders;
  progress.step('读取内容');
  const content = loadContent(folders);
  progress.step('读取改动记录');
  const history = await readHistory([contentDir, publicDir]);
  progress.step('检查附件');
  const { attachments, faults } = await checkAttachments(content, publicDir, progress.at);
  const texts = checkAttachmentTexts(content, attachments);
  progress.step('对照改动记录');
  const silent = await checkHistory(content, history, publicDir);
  return { content, attachments, history, faults: [...texts, ...faults, ...silent].sort(byPlace) };
}
