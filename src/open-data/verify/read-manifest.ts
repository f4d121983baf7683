import { z } from 'astro/zod';
import type { Manifest } from '../manifest.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);

const manifest = z.object({
  format: z.literal('gongkai-manifest/1'),
  bureau: z.string(),
  commit: z.string().nullable(),
  asOf: z.string(),
  previous: hex.nullable(),
  site: z.record(z.string(), z.unknown()).default({}),
  files: z.array(z.object({ path: z.string(), size: z.int(), sha256: hex })),
});

/** A manifest as somebody kept it; nothing where the text is none. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return manifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
