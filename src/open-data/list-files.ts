import { dataFile } from '#domain/ledger/addresses.ts';
import type { TaskRecord } from '#domain/ledger/ledger.ts';
import { csvOf } from './csv.ts';
import type { DataFile } from './data-file.ts';
import { disclosureRow, disclosureRowOf } from './rows/disclosure-row.ts';
import { ledgerRow, ledgerRowOf } from './rows/ledger-row.ts';
import type { DataSource } from './source.ts';

/** The lists that pages show a part of: each part can be taken away as it stands. */
export function* listFilesOf(source: DataSource): Generator<DataFile> {
  const { plans, offices, themes, disclosuresByYear } = source.ledger;
  const ledgerOf = (name: string, tasks: readonly TaskRecord[]): DataFile => ({
    path: dataFile(name).slice(1),
    content: csvOf(
      { schema: ledgerRow },
      tasks.flatMap(({ commitments }) => commitments.map((each) => ledgerRowOf(each, source))),
    ),
  });
  for (const { year, tasks } of plans) yield ledgerOf(`plans/${year}.csv`, tasks);
  for (const { id, leads, assists } of offices) yield ledgerOf(`offices/${id}.csv`, [...leads, ...assists]);
  for (const { id, tasks } of themes) yield ledgerOf(`themes/${id}.csv`, tasks);
  for (const [year, disclosures] of disclosuresByYear)
    yield {
      path: dataFile(`disclosures/${year}.csv`).slice(1),
      content: csvOf(
        { schema: disclosureRow },
        disclosures.map((each) => disclosureRowOf(each, source)),
      ),
    };
}
