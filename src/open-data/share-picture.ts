import { create } from 'xmlbuilder2';
import { SHARE_PICTURE } from '#domain/ledger/addresses.ts';
import { markShapes } from '#format/mark-shapes.ts';
import { ownershipNotice } from '#format/site-identity.ts';
import type { DataSource } from './source.ts';

const MARGIN = 90;
/** What is left between the margins: so many characters of a size stand in a line. */
const ROOM = SHARE_PICTURE.width - 2 * MARGIN;
const NAME_SIZE = 84;
const SIZE = 34;
const LINE = 1.45;

/** In lines of so many characters at most, as Chinese is set. */
const linesOf = (words: string, size: number): string[] =>
  words.match(new RegExp(`.{1,${Math.floor(ROOM / size)}}`, 'gu')) ?? [];

/**
 * What is seen where an address of the site is shared: its name, and whose it is not. It says nothing of any page, so
 * it stays as it is.
 */
export function sharePictureOf({ site }: Pick<DataSource, 'site'>): string {
  const { width, height } = SHARE_PICTURE;
  const svg = create().ele('http://www.w3.org/2000/svg', 'svg', {
    viewBox: `0 0 ${width} ${height}`,
    width: String(width),
    height: String(height),
    color: '#16181b',
  });
  svg.ele('rect', { width: '100%', height: '100%', fill: '#fff' });
  const marks = svg.ele('g', { transform: `translate(${MARGIN} ${MARGIN}) scale(3)` });
  (['kept', 'stated', 'open'] as const).forEach((state, column) => {
    const mark = marks.ele('g', { transform: `translate(${column * 26} 0)` });
    for (const shape of markShapes(state === 'stated' ? 'statement' : 'checkable', state)) mark.ele('path', shape);
  });
  let y = MARGIN + 100;
  const say = (words: string, size: number, weight: string): void => {
    for (const line of linesOf(words, size)) {
      y += size * LINE;
      svg
        .ele('text', {
          x: String(MARGIN),
          y: String(y),
          'font-size': String(size),
          'font-weight': weight,
          fill: '#16181b',
        })
        .txt(line);
    }
  };
  say(site.name, NAME_SIZE, '700');
  y += SIZE;
  say(ownershipNotice(site) ?? site.bureau, SIZE, '400');
  if (site.sample) say('示例：虚构的单位和内容，只用来演示，不是任何机关的公开。', SIZE, '400');
  return svg.doc().end({ wellFormed: true });
}
