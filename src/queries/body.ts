import { getEntry, render } from 'astro:content';
import { folders } from '#config/build.ts';
import { sharedBody } from '#integrations/shared-reading.ts';

type Bodied = 'disclosures' | 'statements';

/** What an entry says under its fields, as a component; nothing where that is nothing. */
export async function getBody(collection: Bodied, id: string) {
  const html = sharedBody(folders, collection, id);
  const entry = html === undefined ? await getEntry(collection, id) : { id, collection, rendered: { html } };
  if (!entry || entry.rendered?.html === '') return undefined;
  return (await render(entry as NonNullable<Awaited<ReturnType<typeof getEntry>>>)).Content;
}
