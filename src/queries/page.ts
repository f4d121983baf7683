import { getEntry, render } from 'astro:content';

/** A page of plain words with its content as a component. */
export async function getPage(slug: string) {
  const entry = await getEntry('pages', slug);
  if (!entry) throw new Error(`no page ${slug} in the content`);
  return { ...entry.data, Content: (await render(entry)).Content };
}
