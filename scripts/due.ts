import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { listDue } from '#domain/ledger/due-list.ts';
import { dueListLines } from '#format/due-list.ts';
import { faultLine } from '#format/fault.ts';
import { hasErrors } from '#validation/check-content.ts';
import { loadContent } from '#validation/load-content.ts';
import { readAsOf } from '#validation/settings.ts';
import { openContent } from './open-content.ts';
import './on-failure.ts';

/** `npm run due`: what is overdue, due soon, unanswered, unlooked-for or stale, by office; what nobody reviewed and what waits, to print on Monday. */
const environment = openContent();
const content = loadContent(environment);
if (hasErrors(content.faults)) {
  for (const fault of content.faults) console.log(faultLine(fault));
  console.log('内容有错误，先改好，再列待办清单。');
  process.exitCode = 1;
} else {
  const asOf = await readAsOf(environment, content);
  for (const line of dueListLines(listDue(buildLedger(content.checked, asOf), content.checked))) console.log(line);
}
