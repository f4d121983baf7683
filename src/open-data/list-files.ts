import { dataFile } from '#domain/ledger/addresses.ts';
import type { TaskRecord } from '#domain/ledger/ledger.ts';
import { yearsLeft } from '#domain/ledger/years-left.ts';
import { planPairs, TASK_FATES } from '#domain/plan/compare-plans.ts';
import { monthsOf } from '#domain/timeline/months.ts';
import { csvOf } from './csv.ts';
import type { DataFile } from './data-file.ts';
import { changeRowOf } from './rows/change-row.ts';
import { comparisonRow, comparisonRowOf } from './rows/comparison-row.ts';
import { disclosureRowOf } from './rows/disclosure-row.ts';
import { ledgerRowOf } from './rows/ledger-row.ts';
import type { DataSource } from './source.ts';
import { TABLES } from './tables.ts';
import type { Row, Table } from './table.ts';

/** The lists that pages show a part of: each part can be taken away as it stands. */
export function* listFilesOf(source: DataSource): Generator<DataFile> {
  const { plans, offices, themes, references, disclosuresByYear } = source.ledger;
  const partOf = (table: Pick<Table, 'schema'>, name: string, rows: readonly Row[]): DataFile => ({
    path: dataFile(`${name}.csv`).slice(1),
    content: csvOf(table, rows),
  });
  /** The promises of tasks, each once, whichever of several lists of the page a task stands in. */
  const ledgerOf = (name: string, tasks: readonly TaskRecord[]): DataFile =>
    partOf(
      TABLES.ledger,
      name,
      [...new Set(tasks)].flatMap(({ commitments }) => commitments.map((each) => ledgerRowOf(each, source))),
    );
  for (const { year, tasks } of plans) yield ledgerOf(`plans/${year}`, tasks);
  for (const { older, newer, tasks } of planPairs(plans))
    yield partOf(
      { schema: comparisonRow },
      `compare/${older.year}-${newer.year}`,
      TASK_FATES.flatMap((fate) => tasks.filter((task) => task.fate === fate)).map((task) =>
        comparisonRowOf(task, source),
      ),
    );
  for (const { id, leads, assists } of offices) yield ledgerOf(`offices/${id}`, [...leads, ...assists]);
  for (const { id, tasks } of themes) yield ledgerOf(`themes/${id}`, tasks);
  for (const { id, tasks } of references) if (tasks.length > 0) yield ledgerOf(`references/${id}`, tasks);
  const emptied = yearsLeft(source.ledger).map((year) => [year, []] as const);
  for (const [year, disclosures] of [...disclosuresByYear, ...emptied])
    yield partOf(
      TABLES.disclosures,
      `disclosures/${year}`,
      disclosures.map((each) => disclosureRowOf(each, source)),
    );
  for (const { month, events } of monthsOf(source.events))
    yield partOf(
      TABLES.changes,
      `changes/${month}`,
      events.map((event) => changeRowOf(event, source)),
    );
}
