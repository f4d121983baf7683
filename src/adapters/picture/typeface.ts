import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import wawoff2 from 'wawoff2';
import { once } from '#domain/once.ts';

/** Noto Sans SC (SIL Open Font License) in slices, one a range of characters: the same on every machine. */
const PACKAGE = '@fontsource-variable/noto-sans-sc';
const fileOf = (path: string): Buffer => readFileSync(fileURLToPath(import.meta.resolve(`${PACKAGE}/${path}`)));

type Range = readonly [from: number, to: number];
interface Slice {
  name: string;
  ranges: readonly Range[];
}

const rangeOf = (written: string): Range => {
  const [from = '', to = from] = written.replace('U+', '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
};

let slices: readonly Slice[] | undefined;
const listSlices = (): readonly Slice[] =>
  (slices ??= Object.entries(JSON.parse(fileOf('unicode.json').toString()) as Record<string, string>).map(
    ([name, ranges]) => ({ name: name.replace(/[[\]]/g, ''), ranges: ranges.split(',').map(rangeOf) }),
  ));

const sliceWith = (character: number): string =>
  listSlices().find(({ ranges }) => ranges.some(([from, to]) => from <= character && character <= to))?.name ?? 'latin';

const open = once(async (slice: string): Promise<Font> => {
  const font = create(Buffer.from(await wawoff2.decompress(fileOf(`files/noto-sans-sc-${slice}-wght-normal.woff2`))));
  if (!('getVariation' in font)) throw new Error(`${slice}: a collection of fonts`);
  return font;
});

const fontsOf = once((weight: number) =>
  once(async (slice: string): Promise<Font> => (await open(slice)).getVariation({ wght: weight })),
);

/** The outline of a line of words, in units of the em with the baseline at 0 and up as plus, and how wide it is. */
export interface Outline {
  d: string;
  width: number;
}

/** Units of the em in which outlines are given. */
export const EM = 1000;

/**
 * The outline of a line of words. A character that the typeface lacks is an empty box.
 *
 * @param weight 100 to 900
 */
export async function outlineOf(words: string, weight: number): Promise<Outline> {
  let [d, width] = ['', 0];
  for (const character of words) {
    const code = character.codePointAt(0) ?? 0;
    const glyph = (await fontsOf(weight)(sliceWith(code))).glyphForCodePoint(code);
    d += glyph.path.translate(width, 0).toSVG();
    width += glyph.advanceWidth;
  }
  return { d, width };
}
