import {
  disclosureAddress,
  officeAddress,
  referenceAddress,
  taskAddress,
  themeAddress,
} from '#domain/ledger/addresses.ts';
import type { Change } from '#domain/history/change.ts';
import { disclosureRowOf } from './rows/disclosure-row.ts';
import { commitmentRowOf } from './rows/commitment-row.ts';
import { officeRowOf } from './rows/office-row.ts';
import { referenceRowOf } from './rows/reference-row.ts';
import { taskRowOf } from './rows/task-row.ts';
import { themeRowOf } from './rows/theme-row.ts';
import { twinOf } from './json.ts';
import type { DataSource } from './source.ts';
import type { DataFile } from './data-file.ts';
import { TABLES } from './tables.ts';

const toldOf = (changes: readonly Change[]) => changes.map(({ on, kind, note }) => ({ on, kind, note }));

/** The file beside an entry's page. */
const besideOf = (address: string): string => `${address.slice(1)}index.json`;

/** A file beside each entry's page, that says to a program what the page says to people. */
export function* twinsOf(source: DataSource): Generator<DataFile> {
  const { ledger, bodies } = source;
  for (const task of ledger.tasks)
    yield {
      path: besideOf(taskAddress(task.ref)),
      content: twinOf(
        TABLES.tasks,
        taskRowOf(task, source),
        {
          commitments: task.commitments.map((commitment) => commitmentRowOf(commitment, source)),
          dropped: task.dropped,
          changes: toldOf(task.changes),
        },
        source,
      ),
    };
  for (const disclosure of ledger.disclosures) {
    const isWithdrawn = disclosure.publication === 'withdrawn';
    yield {
      path: besideOf(disclosureAddress(disclosure.ref)),
      content: twinOf(
        TABLES.disclosures,
        disclosureRowOf(disclosure, source),
        {
          text: isWithdrawn ? null : (bodies.get(`disclosures/${disclosure.ref}`) ?? ''),
          changes: isWithdrawn ? [] : toldOf(disclosure.changes),
        },
        source,
      ),
    };
  }
  for (const office of ledger.offices)
    yield {
      path: besideOf(officeAddress(office.id)),
      content: twinOf(TABLES.offices, officeRowOf(office, source), {}, source),
    };
  for (const theme of ledger.themes)
    yield {
      path: besideOf(themeAddress(theme.id)),
      content: twinOf(TABLES.themes, themeRowOf(theme, source), {}, source),
    };
  for (const reference of ledger.references)
    yield {
      path: besideOf(referenceAddress(reference.id)),
      content: twinOf(TABLES.references, referenceRowOf(reference, source), {}, source),
    };
}
