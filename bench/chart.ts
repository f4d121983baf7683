import type { Figures } from './measure-load.ts';

const SERIES: readonly { name: string; colour: string; cpu: (figures: Figures) => number }[] = [
  { name: 'all of a build', colour: '#1c1c1c', cpu: ({ whole }) => whole.cpuSeconds },
  { name: 'build without search', colour: '#a8201a', cpu: ({ build }) => build.cpuSeconds },
  { name: 'search index', colour: '#c77700', cpu: ({ search }) => search.cpuSeconds },
  { name: 'check', colour: '#6b6b6b', cpu: ({ check }) => check.cpuSeconds },
  { name: 'minimal site (Astro)', colour: '#1f5fa8', cpu: ({ minimal }) => minimal.cpuSeconds },
  { name: 'Eleventy', colour: '#2a7f62', cpu: ({ eleventy }) => eleventy.cpuSeconds },
];
const [WIDTH, HEIGHT] = [720, 400];
const AREA = { left: 56, right: 540, top: 16, bottom: 360 };
/** Between two labels, so that none covers another. */
const LINE_HEIGHT = 16;

/** A scale on which ten times as much is always as far. */
function logScale([from, to]: [number, number], [start, end]: [number, number]): (value: number) => number {
  const span = Math.log(to / from) || 1;
  return (value) => start + (Math.log(value / from) / span) * (end - start);
}

const powersOfTen = (from: number, to: number): number[] =>
  Array.from({ length: 9 }, (_, power) => 10 ** (power - 2)).filter((each) => each >= from && each <= to);

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x.toFixed(0)}" y="${y.toFixed(0)}" ${more}>${words}</text>`;

/** The CPU seconds of every load as lines, each told by its name at its end: a picture of its own. */
export function renderChart(figures: readonly Figures[]): string {
  const counts = figures.map(({ count }) => count);
  const costs = figures.flatMap((each) => SERIES.map(({ cpu }) => cpu(each)));
  const [least, most] = [10 ** Math.floor(Math.log10(Math.min(...costs))), Math.max(...costs) * 1.2];
  const x = logScale([Math.min(...counts), Math.max(...counts)], [AREA.left, AREA.right]);
  const y = logScale([least, most], [AREA.bottom, AREA.top]);

  const grid = powersOfTen(least, most).flatMap((cost) => [
    `<path d="M${AREA.left} ${y(cost).toFixed(1)}H${AREA.right}" stroke="#ddd"/>`,
    text(AREA.left - 8, y(cost) + 4, `${cost} s`, 'text-anchor="end"'),
  ]);
  const under = counts.map((count) =>
    text(x(count), AREA.bottom + 20, count.toLocaleString('en'), 'text-anchor="middle"'),
  );
  const lines = SERIES.map(({ colour, cpu }) => {
    const points = figures.map((each) => `${x(each.count).toFixed(1)} ${y(cpu(each)).toFixed(1)}`);
    return `<path d="M${points.join('L')}" fill="none" stroke="${colour}" stroke-width="2"/>`;
  });
  const last = figures[figures.length - 1];
  const ends = SERIES.map(({ name, colour, cpu }) => ({ name, colour, at: last ? y(cpu(last)) : 0 })).sort(
    (a, b) => a.at - b.at,
  );
  let free = 0;
  const labels = ends.map(({ name, colour, at }) => {
    free = Math.max(at + 4, free + LINE_HEIGHT);
    return text(AREA.right + 10, free, name, `fill="${colour}"`);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="13">`,
    '<title>CPU seconds by number of disclosures, both axes logarithmic</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...grid,
    ...under,
    text(AREA.right, AREA.bottom + 38, 'disclosures', 'text-anchor="end"'),
    ...lines,
    ...labels,
    '</svg>\n',
  ].join('\n');
}
