import { readWords } from '../content.ts';
import type { ReadPage } from './engine.ts';

/** What Pagefind keeps of a page, as much of it as is shown. */
export interface PageFile {
  /** From the root of the site. */
  url: string;
  content: string;
  filters: Record<string, string[] | undefined>;
}

export function readPage({ url, content, filters }: PageFile): ReadPage {
  const { written: [written = ''] = [], places: [places] = [] } = filters;
  return { url, words: readWords({ content, written }), places: places?.split('\n') ?? [] };
}
