import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { openWrites } from '#adapters/undoable-writes.ts';
import { withLook, type Look, type LookedAt } from '#domain/look/look.ts';
import { byText } from '#domain/text/by-text.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { WRITING } from './yaml-words.ts';

const HEAD = '# npm run sources 记下的：官方网址哪一天去看过，结果怎样。不用手改。\n';

/**
 * Writes one look into the content, in one move: whoever stops the command loses nothing of what was seen.
 *
 * @param contentDir absolute path of a content folder that passes the check
 */
export function recordLook(contentDir: string, id: string, look: Look): void {
  const path = join(contentDir, COLLECTIONS.looks.layout.file);
  const writes = openWrites(contentDir);
  try {
    const isThere = existsSync(path);
    const rows = ((isThere ? parse(readFileSync(path, 'utf8')) : undefined) ?? []) as LookedAt[];
    const before = rows.find((row) => row.id === id)?.looks ?? [];
    const others = rows.filter((row) => row.id !== id);
    const all = [...others, { id, looks: withLook(before, look) }].sort((a, b) => byText(a.id, b.id));
    const text = HEAD + stringify(all, WRITING);
    if (isThere) writes.replace(path, text);
    else writes.create(path, text);
    writes.keep();
  } finally {
    writes.undo();
    writes.close();
  }
}
