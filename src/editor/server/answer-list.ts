import { byText } from '#domain/text/by-text.ts';
import { listNodes, type EntryGroup, type ListedEntry } from '#editor/list-page.ts';
import { listEntries } from '#publishing/open-entry.ts';
import { shownPath } from '#adapters/shown-path.ts';
import { KIND_NAMES, titleOf } from '#schemas/entry-names.ts';
import type { Answer, Context } from './answer.ts';
import { dateOf, openFiles, statesOf } from './entry-states.ts';
import { alsoOf, KINDS, MADE_HERE } from './kinds.ts';

export async function answerList(context: Context): Promise<Answer> {
  const { environment, unsaved, query, now } = context;
  const open = await openFiles(context);
  const entries = listEntries(environment);
  const groups = KINDS.map((collection): EntryGroup => ({
    kind: KIND_NAMES[collection],
    newHref: MADE_HERE.includes(collection) ? `/new/${collection}` : undefined,
    entries: entries
      .filter((entry) => entry.collection === collection)
      .map((entry): ListedEntry => {
        const name = entry.id || String(entry.at[0] ?? '');
        const date = dateOf(entry);
        return {
          href: `/entries/${collection}/${name}`,
          also: alsoOf({ collection, id: name }),
          title: titleOf(entry.data),
          hint: name,
          date,
          year: /^\d{4}(?=\/|$)/.exec(entry.id)?.[0] ?? date?.slice(0, 4),
          states: statesOf(entry, open, now),
        };
      })
      .reverse()
      .sort((a, b) => byText(b.date ?? '', a.date ?? '')),
  }));
  const list = {
    groups,
    folder: shownPath(environment.contentDir) || '.',
    notice: query.get('notice') ?? undefined,
    unsaved: unsaved
      .list()
      .map(({ token, action, heading, at }) => ({ token, action, heading: heading || '（没有标题）', at })),
  };
  return { status: 200, title: '全部条目', content: listNodes(list) };
}
