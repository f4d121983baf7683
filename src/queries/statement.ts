import { site } from '#config/build.ts';
import { absolute } from '#config/address.ts';
import type { Testimony } from '#domain/history/testimony.ts';
import type { TaskRecord } from '#domain/ledger/ledger.ts';
import { evidenceNamer, type EvidencePiece } from '#domain/ledger/name-evidence.ts';
import { getBody } from './body.ts';
import { getTestimony } from './history.ts';
import { getLedger } from './ledger.ts';

type Body = NonNullable<Awaited<ReturnType<typeof getBody>>>;

/** The refs of the statements on a task whose words are shown. */
const shownRefs = ({ commitments }: TaskRecord): Set<string> =>
  new Set(
    commitments.flatMap(({ statements }) => statements.flatMap(({ ref, isWithdrawn }) => (isWithdrawn ? [] : [ref]))),
  );

/** What is borne out of the changes of the statements on a task, by ref. */
export async function listStatementTestimonies(task: TaskRecord): Promise<ReadonlyMap<string, Testimony>> {
  const testimonies = new Map<string, Testimony>();
  for (const ref of shownRefs(task)) testimonies.set(ref, await getTestimony('statements', ref));
  return testimonies;
}

/** What the statements on a task say beside their fields, as components by ref; one that says no more is missing. */
export async function listStatementBodies(task: TaskRecord): Promise<ReadonlyMap<string, Body>> {
  const bodies = new Map<string, Body>();
  for (const ref of shownRefs(task)) {
    const body = await getBody('statements', ref);
    if (body) bodies.set(ref, body);
  }
  return bodies;
}

let namer: Promise<(text: string) => EvidencePiece[]> | undefined;

/** Makes links of what evidence names; made once a build. */
export const getEvidenceNamer = (): Promise<(text: string) => EvidencePiece[]> =>
  (namer ??= getLedger().then((ledger) => evidenceNamer(ledger, absolute('/', site.origin))));
