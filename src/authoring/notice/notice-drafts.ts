import type { CheckSource } from '#domain/check/check-source.ts';
import { suggest } from '#domain/check/nearest.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import { taskNumber } from '#domain/ref/ref.ts';
import type { CellFault } from '#format/cell-fault.ts';
import type { Draft } from '../draft.ts';
import { romanise, uniqueName } from '../slug.ts';
import type { NoticeText } from './notice-text.ts';
import type { PlanTable, PlanTask } from './notice-table.ts';
import { proposeCuts } from './propose-cuts.ts';
import { proposedCommitment } from './proposed-commitment.ts';
import { mostAlike } from './propose-themes.ts';

/** A draft with where its words stand, by field. */
export interface PlacedDraft {
  draft: Draft;
  /** The place of a field in the notice, and what it is called there. */
  at(field: string): Pick<CellFault, 'where' | 'head'>;
}

interface Options {
  year: string;
  /** How the file is called, for messages and the remark on where the words come from. */
  file: string;
  now: Moment;
  source: CheckSource;
  /** For tasks that are like none before. */
  theme: string | undefined;
  /** Whether requirements come in cut into promises, as a program proposes it. */
  isCut: boolean;
}

const LONGEST_ID = 40;
const COLLECTIVE = /^(?:各|相关|有关|所有|全体)/u;

/** What a plan can't do without, with the flag that says it where the file does not. */
const NEEDED: readonly (readonly [keyof NoticeText, string, string])[] = [
  ['title', '标题', '--title'],
  ['tableTitle', '附表标题', '--table-title'],
  ['documentNumber', '发文字号', '--document-number'],
  ['issuer', '发文机关', '--issuer'],
  ['formedOn', '成文日期', '--formed-on'],
];

function officeDrafts(tasks: readonly PlanTask[], { source, file }: Options): PlacedDraft[] {
  const taken = new Set(source.offices.map(({ data }) => data.id));
  const firstAt = new Map<string, PlanTask>();
  for (const task of tasks)
    for (const name of [task.lead, ...task.responsible])
      if (name !== '' && !source.known.offices.has(name) && !firstAt.has(name)) firstAt.set(name, task);
  return [...firstAt].map(([name, { row }]) => {
    const base = romanise(name, LONGEST_ID).replaceAll('-', '') || 'bumen';
    const slug = uniqueName(base, (id) => taken.has(id));
    taken.add(slug);
    const kind = COLLECTIVE.test(name) ? 'collective' : undefined;
    return {
      draft: { collection: 'offices', slug, data: { name, kind } },
      at: () => ({ where: `${file} ${row.where()}`, head: `部门“${name}”` }),
    };
  });
}

/** The whole requirement as one promise; or, where that is wanted, a promise for each cut that is proposed. */
function proposals(requirement: string, isCut: boolean): Record<string, unknown>[] {
  const cuts = isCut ? proposeCuts(requirement) : [];
  const quotes = cuts.length > 0 ? cuts.map(([from, to]) => requirement.slice(from, to)) : [requirement];
  return quotes.map((quote, index) => proposedCommitment(`c${index + 1}`, quote));
}

/** Where each field of a task stands. */
const placesOf = ({ columns }: PlanTask): Readonly<Record<string, readonly [number | undefined, string]>> => ({
  title: [columns.title, '工作任务'],
  requirement: [columns.requirement, '工作要求'],
  commitments: [columns.requirement, '工作要求'],
  lead: [columns.lead, '牵头部门'],
  responsible: [columns.responsible, '责任部门'],
  number: [columns.number ?? columns.title, '序号'],
});

function taskDraft(task: PlanTask, themes: readonly string[], { year, file, isCut }: Options): PlacedDraft {
  const { number, title, section, requirement, lead, row } = task;
  const places = placesOf(task);
  return {
    draft: {
      collection: 'tasks',
      year,
      slug: taskNumber(number),
      data: {
        number,
        title,
        section,
        requirement,
        lead,
        responsible: [...task.responsible],
        themes: [...themes],
        commitments: proposals(requirement, isCut),
      },
    },
    at: (field) => {
      const [column, head] = places[field] ?? [];
      return { where: `${file} ${row.where(column)}`, head };
    },
  };
}

const numbersOf = (tasks: readonly PlanTask[]): string => `任务${tasks.map(({ number }) => number).join('、')}`;

/** The themes of each task, by its likeness to an earlier one; what is like none has the one given. */
function themesOf(
  tasks: readonly PlanTask[],
  { year, file, source, theme }: Options,
): { themes: ReadonlyMap<PlanTask, readonly string[]>; faults: CellFault[]; notes: CellFault[] } {
  const earlier = source.tasks.filter(({ id }) => !id.startsWith(`${year}/`));
  const alike = new Map(tasks.map((task) => [task, mostAlike(task, earlier)]));
  const names = source.themes.map(({ data }) => data.name);
  const themes = new Map(
    tasks.map((task) => [task, alike.get(task)?.data.themes ?? (theme === undefined ? [] : [theme])]),
  );
  const rest = tasks.filter((task) => alike.get(task) === undefined);
  const say = (severity: CellFault['severity'], message: string, found?: string): CellFault[] =>
    rest.length === 0 ? [] : [{ severity, where: file, head: '主题', found, message }];
  const isKnown = theme === undefined || names.includes(theme);
  return {
    themes,
    faults: !isKnown
      ? [{ severity: 'error', where: '--theme', found: theme, message: suggest(theme, names) }]
      : theme === undefined
        ? say(
            'error',
            `${numbersOf(rest)}看不出属于哪个主题；运行时加上 --theme 加主题的名称，录入以后再逐项改。${suggest('', names)}`,
          )
        : [],
    notes: [
      ...[...alike].flatMap(([task, entry]): CellFault[] =>
        entry === undefined
          ? []
          : [
              {
                severity: 'warning',
                where: `${file} ${task.row.where(task.columns.title)}`,
                head: `任务${task.number} 主题`,
                message: `照相近的任务 ${entry.id} 写成“${entry.data.themes.join('、')}”，请核对`,
              },
            ],
      ),
      ...(theme === undefined ? [] : say('warning', `${numbersOf(rest)}照 --theme 写成“${theme}”，请逐项核对`)),
    ],
  };
}

/**
 * The entries of a whole plan: offices that are new, the notice, and every task to the letter. What
 * only people can say, the explanation and the single promises, is left to them.
 */
export function noticeDrafts(
  table: PlanTable,
  text: NoticeText,
  options: Options,
): { drafts: PlacedDraft[]; faults: CellFault[]; notes: CellFault[] } {
  const { year, file, now } = options;
  const inFile = (fault: CellFault): CellFault => ({ ...fault, where: `${file} ${fault.where}` });
  const missing = NEEDED.filter(([field]) => text[field] === undefined).map(([, head, flag]): CellFault => ({
    severity: 'error',
    where: file,
    head,
    message: `文件里没有找到；运行时加上 ${flag} 加${head}`,
  }));
  const plan: PlacedDraft = {
    draft: {
      collection: 'plans',
      slug: year,
      data: {
        ...text,
        titleLines: text.titleLines ?? [text.title],
        recordedOn: now,
        parts: table.parts,
        transcription: `文字由程序从《${file.replace(/^.*\//, '')}》读入，没有改动；段首的缩进、标题、表名和落款里排版用的空格、单元格里的换行没有保留。`,
      },
    },
    at: () => ({ where: file }),
  };
  const themed = themesOf(table.tasks, options);
  const offices = officeDrafts(table.tasks, options);
  const newOffices = offices.map(({ draft, at }): CellFault => ({
    severity: 'warning',
    ...at(''),
    message: `名单里没有，加进部门名单，网址里的名字写成 ${draft.slug}；如果是写法不同，改成名单里的名称`,
  }));
  const tasks = table.tasks.map((task) => taskDraft(task, themed.themes.get(task) ?? [], options));
  return {
    drafts: [...offices, plan, ...tasks],
    faults: [...table.faults.map(inFile), ...missing, ...themed.faults],
    notes: [...table.notes.map(inFile), ...newOffices, ...themed.notes],
  };
}
