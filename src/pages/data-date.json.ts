import type { APIRoute } from 'astro';
import { getLedger } from '#queries/ledger.ts';

/** The clock of this build: every page's script reads it here (docs/adr/0018-pages-change-with-their-facts.md). */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify({ asOf: (await getLedger()).asOf.at })}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
