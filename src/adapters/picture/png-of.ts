import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { outlineWords } from './outline-words.ts';

let ready: Promise<void> | undefined;
const start = (): Promise<void> =>
  (ready ??= initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')))));

/**
 * An SVG picture as PNG, to the same bytes on every machine.
 *
 * @param zoom pixels a unit of the picture
 */
export async function pngOf(svg: string, zoom: number): Promise<Uint8Array> {
  await start();
  const drawn = new Resvg(await outlineWords(svg), { fitTo: { mode: 'zoom', value: zoom } });
  const image = drawn.render();
  const bytes = image.asPng();
  image.free();
  drawn.free();
  return bytes;
}
