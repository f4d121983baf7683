import { getEntry, render } from 'astro:content';
import type { TaskRecord } from '#domain/ledger/ledger.ts';

type Body = Awaited<ReturnType<typeof render>>['Content'];

/** What the statements on a task say beside their fields, as components by ref; one that says no more is missing. */
export async function listStatementBodies({ commitments }: TaskRecord): Promise<ReadonlyMap<string, Body>> {
  const statements = commitments.flatMap((commitment) => commitment.statements);
  const refs = new Set(statements.flatMap(({ ref, isWithdrawn }) => (isWithdrawn ? [] : [ref])));
  const bodies = new Map<string, Body>();
  for (const ref of refs) {
    const entry = await getEntry('statements', ref);
    if (entry?.rendered?.html) bodies.set(ref, (await render(entry)).Content);
  }
  return bodies;
}
