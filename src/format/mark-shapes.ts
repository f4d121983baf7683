import type { Checkability, CommitmentState } from '#domain/commitment/vocabulary.ts';

/** A shape of SVG within a box of 18 by 18; `currentColor` is ink. */
export type Shape = Readonly<Record<string, string>>;

const RED = '#b4231a';
const GREY = '#7d8388';
const line = (name: string, stroke: string, width: number): Shape => ({
  class: `mark-${name}`,
  fill: 'none',
  stroke,
  'stroke-width': String(width),
});
const INK: Shape = { class: 'mark-fill', fill: 'currentColor' };

const FRAMES: Readonly<Record<Checkability, string | undefined>> = {
  checkable: 'M.75.75h16.5v16.5H.75z',
  statement: 'M.75 10.5V.75h9.75M17.25 7.5v9.75H7.5',
  aim: undefined,
};
const FILLINGS: Readonly<Record<CommitmentState, Shape | undefined>> = {
  kept: { ...INK, d: 'M3.5 3.5h11v11h-11z' },
  stated: { ...line('strokes', 'currentColor', 1.75), d: 'M4 5.5h10M4 9h10M4 12.5h6' },
  lapsed: { ...line('hands', RED, 1.75), d: 'M9 4.5V9.5H13' },
  due: { ...INK, d: 'M3.5 3.5v11h11z' },
  open: undefined,
  uncounted: { ...line('dash', GREY, 2), d: 'M4 9h10' },
};

/**
 * The shapes of a promise's mark, the frame first. The frame says how it is checked: a full box by a document,
 * two corners (quotation marks) by the lead office's word. The filling says what there is: ink where something was
 * seen. Hands of a clock in the form's own colour fill nothing: the day has passed.
 */
export function markShapes(checkability: Checkability, state: CommitmentState): Shape[] {
  const frame = FRAMES[checkability];
  const filling = FILLINGS[state];
  return [...(frame ? [{ ...line('frame', RED, 1.25), d: frame }] : []), ...(filling ? [filling] : [])];
}
