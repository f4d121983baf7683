import {
  disclosureAddress,
  officeAddress,
  planAddress,
  referenceAddress,
  removedAddress,
  statementTwinAddress,
  taskAddress,
  termTwinAddress,
  themeAddress,
  withholdingTwinAddress,
} from '#domain/ledger/addresses.ts';
import type { PublishedName } from '#schemas/collections.ts';
import { commitmentRowOf } from './rows/commitment-row.ts';
import { disclosureRowOf } from './rows/disclosure-row.ts';
import { officeRowOf } from './rows/office-row.ts';
import { planRowOf } from './rows/plan-row.ts';
import { referenceRowOf } from './rows/reference-row.ts';
import { statementRowOf } from './rows/statement-row.ts';
import { taskRowOf } from './rows/task-row.ts';
import { themeRowOf } from './rows/theme-row.ts';
import { withholdingRowOf } from './rows/withholding-row.ts';
import type { DataFile } from './data-file.ts';
import { factsOf, placed } from './facts.ts';
import { twinOf } from './json.ts';
import { fullAddress, type DataSource } from './source.ts';
import type { Row } from './table.ts';

/** An entry that has a twin. */
interface Twinned {
  /** Its id within its collection. */
  id: string;
  /** Beside which its twin stands; of what has no page of its own, where the twin stands alone. */
  address: string;
  /** What its table says of it. */
  row: Row;
  /** What there is to say beside. */
  more?: Row;
  isWithdrawn?: boolean;
}

const pagesOf = (source: DataSource): Twinned[] =>
  [...source.authored].flatMap(([key, { title }]) => {
    const id = key.startsWith('pages/') ? key.slice('pages/'.length) : undefined;
    const address = `/${id ?? ''}/`;
    return id === undefined ? [] : [{ id, address, row: { id, title, address: fullAddress(source, address) } }];
  });

/**
 * Every noun with the twins of its entries. A new one has to be named here: as nothing, where what it says stands in
 * the twins of others.
 */
const TWINNED: Readonly<Record<PublishedName, ((source: DataSource) => Twinned[]) | undefined>> = {
  plans: (source) =>
    source.ledger.plans.map((plan) => ({
      id: plan.year,
      address: planAddress(plan.year),
      row: planRowOf(plan, source),
    })),
  tasks: (source) =>
    source.ledger.tasks.map((task) => ({
      id: task.ref,
      address: taskAddress(task.ref),
      row: taskRowOf(task, source),
      more: { commitments: task.commitments.map((commitment) => commitmentRowOf(commitment, source)) },
    })),
  disclosures: (source) =>
    source.ledger.disclosures.map((disclosure) => ({
      id: disclosure.ref,
      address: disclosureAddress(disclosure.ref),
      row: disclosureRowOf(disclosure, source),
      more: { formerly: disclosure.redirectFrom },
      isWithdrawn: disclosure.publication === 'withdrawn',
    })),
  statements: (source) =>
    source.ledger.statements.map((statement) => ({
      id: statement.ref,
      address: statementTwinAddress(statement.ref),
      row: statementRowOf(statement, source),
      isWithdrawn: statement.isWithdrawn,
    })),
  withholdings: (source) =>
    source.ledger.withholdings.map((withholding) => ({
      id: withholding.id,
      address: withholdingTwinAddress(withholding.id),
      row: withholdingRowOf(withholding, source),
      isWithdrawn: withholding.isWithdrawn,
    })),
  offices: (source) =>
    source.ledger.offices.map((office) => ({
      id: office.id,
      address: officeAddress(office.id),
      row: officeRowOf(office, source),
    })),
  themes: (source) =>
    source.ledger.themes.map((theme) => ({
      id: theme.id,
      address: themeAddress(theme.id),
      row: themeRowOf(theme, source),
    })),
  references: (source) =>
    source.ledger.references.map((reference) => ({
      id: reference.id,
      address: referenceAddress(reference.id),
      row: referenceRowOf(reference, source),
    })),
  removals: (source) =>
    source.ledger.removals.map(({ id, title }) => ({
      id,
      address: removedAddress(id),
      row: { id, title, address: fullAddress(source, removedAddress(id)) },
    })),
  pages: pagesOf,
  terms: (source) =>
    [...source.authored].flatMap(([key, { id, name, says }]) =>
      key.startsWith('terms/')
        ? [{ id: String(id), address: termTwinAddress(String(id)), row: { id, name, says } }]
        : [],
    ),
  /** Its days stand in the rows of items and references. */
  looks: undefined,
};

const NAMES = Object.keys(TWINNED) as PublishedName[];

/** The file beside an entry's page. */
const besideOf = (address: string): string => `${address.slice(1)}index.json`;

/** What readers are told of an entry, by which two releases are compared; of one that was withdrawn, nothing. */
function wordsOf(name: PublishedName, { id, isWithdrawn = false }: Twinned, source: DataSource): Row {
  if (isWithdrawn) return { facts: null, text: null, changes: [] };
  const key = `${name}/${id}`;
  const { changes, dropped, ...facts } = factsOf(name, source.authored.get(key) ?? {}, source.ledger);
  return {
    facts,
    text: source.bodies.get(key),
    bodySha256: source.fingerprints.get(key),
    dropped,
    changes: changes && placed(changes, source.told.get(key) ?? []),
  };
}

/** A file beside each entry's page, that says to a program what the page says to people. */
export function* twinsOf(source: DataSource): Generator<DataFile> {
  for (const name of NAMES)
    for (const each of TWINNED[name]?.(source) ?? [])
      yield {
        path: besideOf(each.address),
        content: twinOf(name, each.row, { ...each.more, ...wordsOf(name, each, source) }, source),
      };
}
