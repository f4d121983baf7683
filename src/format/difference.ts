import type { EditWords } from '#domain/history/edit-words.ts';
import { excerpts } from './excerpts.ts';

/**
 * 标题原来是“…”，现在是“…”, cut down to where they differ; of what no words tell of, a fingerprint, that it does. Without
 * a closing full stop.
 */
export function differencePhrase({ where, before, after }: EditWords): string {
  if (before === after) return `${where}和原来不同`;
  const [was, is] = excerpts(before, after);
  return `${where}${was === '' ? '原来没有' : `原来是“${was}”`}，${is === '' ? '现在没有了' : `现在是“${is}”`}`;
}
