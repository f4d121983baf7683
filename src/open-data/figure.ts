import { create } from 'xmlbuilder2';
import { COMMITMENT_STATES } from '#domain/commitment/vocabulary.ts';
import { planAddress } from '#domain/ledger/addresses.ts';
import type { CommitmentRecord, PlanRecord } from '#domain/ledger/ledger.ts';
import { STATE_LABELS } from '#format/labels.ts';
import { markShapes } from '#format/mark-shapes.ts';
import { STATE_CAVEAT } from '#format/state.ts';
import { fullAddress, type DataSource } from './source.ts';

/** In units of the picture: one box, what lies between two, and the margin around all. */
const BOX = 18;
const STEP = 26;
const MARGIN = 40;
const LINE = 26;
const FONT = '"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif';

type Drawn = Pick<CommitmentRecord, 'checkability' | 'state'>;

/**
 * The whole plan as one picture to print: a column a task, a box a promise, with its title, what the boxes mean
 * and how many there are of each, the day of the data, the source and the address. The words are words: whoever
 * opens it has the letters.
 */
export function figureOf(plan: PlanRecord, source: Pick<DataSource, 'site' | 'ledger'>): string {
  const { tasks } = plan;
  const tallest = Math.max(...tasks.map(({ commitments }) => commitments.length));
  const legend = COMMITMENT_STATES.filter((state) => plan.counts[state] > 0);
  const top = MARGIN + 2 * LINE;
  const foot = top + tallest * STEP + LINE;
  const width = 2 * MARGIN + Math.max(tasks.length * STEP, 28 * BOX);
  const height = foot + (legend.length + 4) * LINE + MARGIN;
  const svg = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://www.w3.org/2000/svg', 'svg', {
    viewBox: `0 0 ${width} ${height}`,
    width: String(width),
    height: String(height),
    color: '#16181b',
    'font-family': FONT,
  });
  svg.ele('title').txt(`${plan.tableTitle}：一列一项任务，一格一条承诺`);
  svg.ele('rect', { width: '100%', height: '100%', fill: '#fff' });
  const say = (words: string, x: number, y: number, more: Record<string, string> = {}): void =>
    void svg.ele('text', { x: String(x), y: String(y), 'font-size': '15', fill: '#16181b', ...more }).txt(words);
  const draw = (x: number, y: number, { checkability, state }: Drawn): void => {
    const mark = svg.ele('g', { transform: `translate(${x} ${y})` });
    for (const shape of markShapes(checkability, state)) mark.ele('path', shape);
  };
  say(plan.tableTitle, MARGIN, MARGIN, { 'font-size': '20', 'font-weight': '700' });
  say('一列一项任务，一格一条承诺', MARGIN, MARGIN + LINE);
  tasks.forEach((task, column) => {
    const x = MARGIN + column * STEP;
    task.commitments.forEach((commitment, row) => draw(x, top + row * STEP, commitment));
    say(String(task.number), x + BOX / 2, foot - LINE / 3, { 'font-size': '11', 'text-anchor': 'middle' });
  });
  legend.forEach((state, index) => {
    const y = foot + (index + 1) * LINE;
    draw(MARGIN, y - BOX + 4, { checkability: state === 'uncounted' ? 'aim' : 'checkable', state });
    say(`${STATE_LABELS[state]}：${plan.counts[state]}条`, MARGIN + 1.5 * BOX, y);
  });
  const last = foot + (legend.length + 1) * LINE;
  say(`方框看文件，两个角听部门说明。${STATE_CAVEAT}`, MARGIN, last);
  say(
    `数据到${source.ledger.asOf.on}。根据${plan.documentNumber}和公开的文件整理，${source.site.name}。`,
    MARGIN,
    last + LINE,
  );
  say(fullAddress(source, planAddress(plan.year)), MARGIN, last + 2 * LINE);
  return `${svg.doc().end({ wellFormed: true })}\n`;
}
