import { inspectAttachment } from '#adapters/attachments/inspect-attachment.ts';
import { folders } from '#config/build.ts';
import type { Attachment } from '#domain/attachment/attachment.ts';
import type { DisclosureRecord } from '#domain/ledger/ledger.ts';
import { sharedReading } from '#integrations/shared-reading.ts';

type Attachments = ReadonlyMap<string, Attachment>;

async function inspectAll({ files }: Pick<DisclosureRecord, 'files'>): Promise<Attachments> {
  const inspections = await Promise.all(files.map(({ path }) => inspectAttachment(folders.publicDir, path)));
  return new Map(
    inspections.flatMap((inspection) =>
      'attachment' in inspection ? [[inspection.attachment.path, inspection.attachment] as const] : [],
    ),
  );
}

/** What is known of each file that a disclosure offers, by its path: the check has let all of them pass. */
export const listAttachments = async (disclosure: Pick<DisclosureRecord, 'files'>): Promise<Attachments> =>
  sharedReading(folders)?.attachments ?? (await inspectAll(disclosure));
