import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { Sending } from './answer.ts';
import type { Upload } from './unsaved.ts';

/** A form as a browser sends it, with the files that were chosen. */
export async function receive(request: IncomingMessage): Promise<Sending> {
  const form = await new Response(Readable.toWeb(request) as ReadableStream, {
    headers: { 'Content-Type': request.headers['content-type'] ?? '' },
  }).formData();
  const values = new Map<string, string>();
  const uploads: Upload[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') values.set(field, value);
    else if (value.name !== '')
      uploads.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { values, uploads };
}
