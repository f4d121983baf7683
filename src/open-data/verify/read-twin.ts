import { z } from 'astro/zod';
import { COLLECTION_NAMES } from '#schemas/collections.ts';

const row = z.record(z.string(), z.unknown());

/** What of an entry's twin can be held against an earlier one of it. */
const twin = z.object({
  table: z.enum(COLLECTION_NAMES),
  entry: z.looseObject({ id: z.string() }),
  facts: row.nullable(),
  text: z.string().nullish(),
  bodySha256: z.string().optional(),
  dropped: z.array(row).default([]),
  changes: z.array(row).default([]),
  formerly: z.array(z.string()).default([]),
});
export type Twin = z.output<typeof twin>;

/** @returns nothing for what is no twin */
export function readTwin(text: string): Twin | undefined {
  try {
    return twin.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
