import { z } from 'astro/zod';

const file = z.object({
  rows: z.array(z.object({ id: z.string(), at: z.string(), label: z.string(), title: z.string() })),
});
/** As much of a row of changes.json as tells of the event. */
export type ToldEvent = z.output<typeof file>['rows'][number];

/** @returns none for what is no list of changes */
export function readEvents(text: string): readonly ToldEvent[] {
  try {
    return file.safeParse(JSON.parse(text)).data?.rows ?? [];
  } catch {
    return [];
  }
}
