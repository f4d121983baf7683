import { inspectAttachment } from '#adapters/attachments/inspect-attachment.ts';
import { readEnvironment } from '#adapters/environment.ts';
import type { Attachment } from '#domain/attachment/attachment.ts';
import type { DisclosureRecord } from '#domain/ledger/ledger.ts';

/** What is known of each file that a disclosure offers, by its path: the check has let all of them pass. */
export async function listAttachments({ files }: DisclosureRecord): Promise<ReadonlyMap<string, Attachment>> {
  const { publicDir } = readEnvironment();
  const inspections = await Promise.all(files.map(({ path }) => inspectAttachment(publicDir, path)));
  return new Map(
    inspections.flatMap((inspection) =>
      'attachment' in inspection ? [[inspection.attachment.path, inspection.attachment] as const] : [],
    ),
  );
}
