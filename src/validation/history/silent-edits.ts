import { accountKey, type Past } from '#adapters/git/read-past.ts';
import type { Fault, FieldPath } from '#domain/check/finding.ts';
import type { AsOf } from '#domain/date/as-of.ts';
import type { Account } from '#domain/history/account.ts';
import type { Change, ChangeKind } from '#domain/history/change.ts';
import { hasOneObject, mayExplain } from '#domain/history/claims.ts';
import type { EditWords } from '#domain/history/edit-words.ts';
import type { Edit } from '#domain/history/edit.ts';
import { rowsOf } from '#domain/history/version.ts';
import { byText } from '#domain/text/by-text.ts';
import { editWords } from '#schemas/edit-words.ts';
import { differencePhrase } from '#format/difference.ts';
import { CHANGE_LABELS } from '#format/labels.ts';
import { faultAt, masked } from '../fault-at.ts';
import type { LoadedContent, LoadedEntry } from '../load-content.ts';

const quoteOf = (value: unknown): string => String((value as { quote?: unknown } | undefined)?.quote ?? '');

/** 标题原来是“…”，现在是“…”; of a whole promise its own words alone. */
function differenceOf(edit: Edit, words: EditWords): string {
  if (edit.key === edit.place && quoteOf(edit.before) !== '' && edit.after === undefined)
    return `承诺“${quoteOf(edit.before)}”现在没有了`;
  if (edit.key === edit.place && quoteOf(edit.after) !== '' && edit.before === undefined)
    return `${words.where}“${quoteOf(edit.after)}”是后来加的`;
  return differencePhrase(words);
}

function remedyOf(edit: Edit, account: Account): string {
  if (edit.needs === 'own-id')
    return '这个承诺号是已不再单列的那一条的，不能给别的承诺；新的承诺用新的号，原来那一条留在不再单列的承诺（dropped）里';
  if (edit.needs === 'tombstone')
    return '承诺不能直接删掉，也不能改了字再删；在不再单列的承诺（dropped）里写明承诺号、原文（照抄最后的写法）、日期和为什么不再单列';
  const places = new Set(account.silent.map(({ place }) => place));
  const isNamed = places.size > 1 || account.explained.some(({ edits, isFounded }) => isFounded && edits.length === 0);
  const naming = isNamed ? `，并写明改的是哪里（of: [${edit.place}]）` : '';
  return `公开以后的改动要有更改记录，这一处没有；在更改记录（changes）里加一条，写明日期、性质（如“${CHANGE_LABELS[kindFor(edit)]}”）和改了什么、为什么${naming}`;
}

/** The kind that an edit most likely is. */
function kindFor(edit: Edit): ChangeKind {
  const fitting = (['file', 'validity', 'criterion'] as const).find((kind) => mayExplain(kind, edit));
  return fitting ?? (edit.before === undefined ? 'addition' : 'correction');
}

/** The place of an edit in today's file; a version of then may have had it elsewhere in the list. */
function pathToday({ path, place }: Edit, { data }: LoadedEntry): FieldPath {
  const [list, index, ...rest] = path;
  if (typeof index !== 'number' || (list !== 'commitments' && list !== 'dropped')) return path;
  const today = rowsOf((data as Record<string, unknown>)[list]).findIndex(({ id }) => id === place);
  return today < 0 ? [list] : [list, today, ...rest];
}

/** A fault of an entry, at the place in its file. */
const faultIn = (entry: LoadedEntry, path: FieldPath, message: string): Fault =>
  masked(faultAt(entry, { path, message, ...(path[0] === 'body' ? { line: entry.source.bodyLine } : {}) }));

const indexOf = ({ data }: LoadedEntry, { on, kind, note }: Change): number =>
  rowsOf((data as Record<string, unknown>).changes).findIndex(
    (each) => each.on === on && each.kind === kind && each.note === note,
  );

/** A record with a day on which the words still stood as they were; on a clock that is set back, none is told so. */
const earlyEntries = (entry: LoadedEntry, { explained }: Account, asOf: AsOf): Fault[] =>
  explained.flatMap(({ change, edits }): Fault[] => {
    const written = edits.flatMap(({ since }) => (since === undefined || since > asOf.at ? [] : [since.slice(0, 10)]));
    const stood = written.toSorted(byText).at(-1);
    if (stood === undefined || change.on.slice(0, 10) >= stood) return [];
    const message = `写的是 ${change.on}，可是到 ${stood} 台账里还是原来的字；写实际改动的日期`;
    return [
      { ...faultIn(entry, ['changes', Math.max(0, indexOf(entry, change)), 'on'], message), severity: 'warning' },
    ];
  });

/** A record of something that did not happen: 更换附件, where no file changed. */
const emptyClaims = (entry: LoadedEntry, { explained, struck }: Account): Fault[] =>
  explained.flatMap(({ change, isFounded }): Fault[] => {
    const data = entry.data as Record<string, unknown>;
    const isSo = change.kind === 'withdrawal' && data.withdrawn !== undefined;
    const isRewritten = struck.some(({ kind }) => kind === change.kind);
    if (isFounded || isSo || isRewritten || !hasOneObject(change.kind)) return [];
    const what = CHANGE_LABELS[change.kind];
    const message = `写的是${what}，这一次却没有${what}；照实际的改动改性质，没有改动就删掉这一条`;
    return [faultIn(entry, ['changes', Math.max(0, indexOf(entry, change))], message)];
  });

/** Every edit since publication that no change entry owns up to, with the words before and after. */
export const silentEdits = ({ entries }: LoadedContent, { accounts }: Past<LoadedEntry>, asOf: AsOf): Fault[] =>
  entries.flatMap((entry) => {
    const account = accounts.get(accountKey(entry));
    if (!account) return [];
    const silent = account.silent.map((edit) => {
      const words = editWords(entry.collection, edit);
      const message = `${differenceOf(edit, words)}；${remedyOf(edit, account)}`;
      return faultIn(entry, pathToday(edit, entry), message);
    });
    // Of what was withdrawn no record is shown either.
    const isShown = (entry.data as { withdrawn?: unknown }).withdrawn === undefined;
    const struck = (isShown ? account.struck : []).map(({ on, kind, note }) =>
      faultIn(
        entry,
        ['changes'],
        `更改记录里少了 ${on} 的一条，或改过它的字；记录写下以后不删不改，恢复“${CHANGE_LABELS[kind]}：${note}”，有要更正的另加一条`,
      ),
    );
    return [...silent, ...struck, ...emptyClaims(entry, account), ...earlyEntries(entry, account, asOf)];
  });
