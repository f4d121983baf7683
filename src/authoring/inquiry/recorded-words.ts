import type { CommitmentRecord, DisclosureRecord, StatementRecord } from '#domain/ledger/ledger.ts';
import { stateHeading } from '#format/state.ts';

const itemWords = ({ title, documentNumber, publishedAt }: DisclosureRecord): string => {
  const known = [documentNumber, publishedAt].filter((each) => each !== undefined).join('，');
  return known === '' ? title : `${title}（${known}）`;
};

const statementWords = ({ statedOn, done }: StatementRecord): string => `${statedOn}说明：${done}`;

/** What this site has on a promise: its state, what keeps it, what its office has said; a line each. */
export const recordedWords = ({ state, trace, keptBy, statements }: CommitmentRecord): string[] => [
  stateHeading(state, trace),
  ...keptBy.map(itemWords),
  ...statements.filter(({ isWithdrawn }) => !isWithdrawn).map(statementWords),
];
