import { expect, test } from 'vitest';
import { folders } from '#config/build.ts';
import type { Attachment } from '#domain/attachment/attachment.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import { shareReading } from '#integrations/shared-reading.ts';
import { listAttachments } from '#queries/attachment.ts';
import { checkContent } from '#validation/check-content.ts';

const FILE: Attachment = {
  path: 'files/2024/a.pdf',
  format: 'pdf',
  sizeBytes: 7,
  sha256: '',
  pages: 2,
  outcome: 'read',
  passages: [],
  remarks: [],
};

test('a page of a build shows what the check learnt of a file, and opens no file again', async () => {
  const disclosure = { files: [{ path: FILE.path, title: '表' }] };
  expect((await listAttachments(disclosure)).size).toBe(0);
  const attachments = new Map([[FILE.path, FILE]]);
  shareReading(folders, { ...(await checkContent(folders)), attachments, asOf: asOfMoment('2024-06-30') }, String);
  expect((await listAttachments(disclosure)).get(FILE.path)).toBe(FILE);
});
