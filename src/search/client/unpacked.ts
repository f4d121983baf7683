import { SIGNATURE } from '../index-files.ts';
import { laterScript } from './later-script.ts';

const GZIP = 0x1f;

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Safari before 16.4 and Firefox before 113 cannot unpack by themselves. */
async function gunzip(packed: ArrayBuffer): Promise<Uint8Array> {
  if (typeof DecompressionStream !== 'function') {
    // Taken out here, so that the rest of it is left out of the build.
    const unpack = await laterScript(import('fflate').then(({ gunzipSync }) => gunzipSync));
    return unpack(new Uint8Array(packed));
  }
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * A file of Pagefind's behind its signature; a host may have unpacked it on the way.
 *
 * @throws where it does not come, or something else in its place: a page that says so politely is no file either
 */
export async function unpacked(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  const sent = await response.arrayBuffer();
  const bytes = new Uint8Array(sent);
  const plain = bytes[0] === GZIP ? await gunzip(sent) : bytes;
  if (!response.ok || textOf(plain.subarray(0, SIGNATURE.length)) !== SIGNATURE)
    throw new Error(`${address}: ${response.status}`);
  return plain.subarray(SIGNATURE.length);
}
