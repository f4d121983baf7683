import type { Figures } from './measure-load.ts';

/** What a figure should not exceed, and at which load that was said. */
interface Bound {
  most: number;
  at: number;
}

interface Row {
  name: string;
  /** Undefined where it cannot be told, such as an exponent of the first load. */
  value: (figures: Figures, before: Figures | undefined) => number | undefined;
  digits: number;
  bounds?: readonly Bound[];
}

const GIB = 2 ** 30;
const MB = 1e6;

/** How cost grows with the load: 1 is in proportion, 2 is with its square. */
const exponent =
  (of: (figures: Figures) => number): Row['value'] =>
  (figures, before) =>
    before && Math.log(of(figures) / of(before)) / Math.log(figures.count / before.count);

/** The parts of a build, as `steps/build-parts.ts` names them. */
const PARTS = ['check', 'pages', 'search', 'data', 'feeds', 'hash', 'hold'];

/** The bounds of docs; change one only with a reason that a reader of the history would accept. */
const ROWS: readonly Row[] = [
  { name: 'read and parse, CPU s', value: ({ readAndParse }) => readAndParse.cpuSeconds, digits: 2 },
  { name: 'check, CPU s', value: ({ check }) => check.cpuSeconds, digits: 2 },
  {
    name: 'check / read and parse',
    value: ({ check, readAndParse }) => check.cpuSeconds / readAndParse.cpuSeconds,
    digits: 2,
    bounds: [{ most: 15, at: 10_000 }],
  },
  { name: 'check, peak GiB', value: ({ check }) => check.peakBytes / GIB, digits: 2 },
  { name: 'minimal site, CPU s', value: ({ minimal }) => minimal.cpuSeconds, digits: 1 },
  { name: 'minimal site, peak GiB', value: ({ minimal }) => minimal.peakBytes / GIB, digits: 2 },
  { name: 'Eleventy, CPU s', value: ({ eleventy }) => eleventy.cpuSeconds, digits: 1 },
  { name: 'Eleventy, peak GiB', value: ({ eleventy }) => eleventy.peakBytes / GIB, digits: 2 },
  { name: 'build without search, CPU s', value: ({ build }) => build.cpuSeconds, digits: 1 },
  {
    name: 'build / minimal site',
    value: ({ build, minimal }) => build.cpuSeconds / minimal.cpuSeconds,
    digits: 2,
    bounds: [{ most: 1.2, at: 10_000 }],
  },
  {
    name: 'build / Eleventy',
    value: ({ build, eleventy }) => build.cpuSeconds / eleventy.cpuSeconds,
    digits: 2,
    bounds: [{ most: 2, at: 10_000 }],
  },
  {
    name: 'build, growth exponent',
    value: exponent(({ build }) => build.cpuSeconds),
    digits: 2,
    bounds: [{ most: 0.9, at: 10_000 }],
  },
  {
    name: 'build, peak GiB',
    value: ({ build }) => build.peakBytes / GIB,
    digits: 2,
    bounds: [{ most: 1.2, at: 10_000 }],
  },
  { name: 'search index, CPU s', value: ({ search }) => search.cpuSeconds, digits: 1 },
  {
    name: 'search index, growth exponent',
    value: exponent(({ search }) => search.cpuSeconds),
    digits: 2,
    bounds: [{ most: 1, at: 50_000 }],
  },
  {
    name: 'search index, peak GiB',
    value: ({ search }) => search.peakBytes / GIB,
    digits: 2,
    bounds: [
      { most: 1, at: 10_000 },
      { most: 4, at: 50_000 },
    ],
  },
  { name: 'search index, MB', value: ({ indexBytes }) => indexBytes / MB, digits: 2 },
  { name: 'search index, files', value: ({ indexFiles }) => indexFiles, digits: 0 },
  ...PARTS.map((part): Row => ({ name: `of a build: ${part}, CPU s`, value: ({ parts }) => parts[part], digits: 1 })),
  {
    name: 'all but search / minimal site',
    value: ({ parts, minimal }) =>
      Object.entries(parts).reduce((sum, [part, cost]) => (part === 'search' ? sum : sum + cost), 0) /
      minimal.cpuSeconds,
    digits: 2,
    bounds: [{ most: 1.5, at: 10_000 }],
  },
  { name: 'all of a build, CPU s', value: ({ whole }) => whole.cpuSeconds, digits: 1 },
  {
    name: 'all of a build, peak GiB',
    value: ({ whole }) => whole.peakBytes / GIB,
    digits: 2,
    bounds: [{ most: 1.5, at: 10_000 }],
  },
];

function verdict({ bounds = [] }: Row, values: ReadonlyMap<number, number | undefined>): string[] {
  const said = bounds.map(({ most, at }) => {
    const value = values.get(at);
    return value === undefined ? 'not measured' : value <= most ? 'ok' : 'over';
  });
  return [bounds.map(({ most, at }) => `≤ ${most} at ${at.toLocaleString('en')}`).join(', '), said.join(', ')];
}

/** The figures as a Markdown table, a column for each load, each bound beside its figure. */
export function renderTable(figures: readonly Figures[]): string {
  const head = ['', ...figures.map(({ count }) => count.toLocaleString('en')), 'bound', ''];
  const body = ROWS.map((row) => {
    const values = new Map(
      figures.map((each, index): [number, number | undefined] => [each.count, row.value(each, figures[index - 1])]),
    );
    return [
      row.name,
      ...[...values.values()].map((value) => value?.toFixed(row.digits) ?? '–'),
      ...verdict(row, values),
    ];
  });
  const widths = head.map((_, column) => Math.max(3, ...[head, ...body].map((cells) => (cells[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  return [
    line(head),
    line(widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))),
    ...body.map(line),
  ].join('\n');
}
