import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Sending } from './answer.ts';
import type { Upload } from './unsaved.ts';

/** What came is no form, or only a part of one. */
export class UnreadableForm extends Error {}

async function formOf(request: IncomingMessage): Promise<FormData> {
  try {
    // All of it first: a form that is given up half read would end the connection, and the answer with it.
    const bytes = await buffer(request);
    const headers = { 'Content-Type': request.headers['content-type'] ?? '' };
    return await new Response(bytes as BodyInit, { headers }).formData();
  } catch (cause) {
    throw new UnreadableForm('no form', { cause });
  }
}

/**
 * A form as a browser sends it, with the files that were chosen.
 *
 * @throws UnreadableForm
 */
export async function receive(request: IncomingMessage): Promise<Sending> {
  const form = await formOf(request);
  const values = new Map<string, string>();
  const uploads: Upload[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') values.set(field, value);
    else if (value.name !== '')
      uploads.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { values, uploads };
}
