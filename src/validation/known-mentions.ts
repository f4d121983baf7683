import type { RawEntry } from '#adapters/content/content-tree.ts';
import type { CheckSource } from '#domain/check/check-source.ts';
import { suggest } from '#domain/check/nearest.ts';
import { explainCommitment } from '#domain/check/references.ts';
import { isArticleNumber, REGULATION } from '#domain/reference/article.ts';
import { commitmentId, commitmentRef } from '#domain/ref/ref.ts';
import { promiseRef, type Mention } from '#domain/mention/mention.ts';

type Explain = (mention: Mention) => string | undefined;

/** What stands under a key in each row of a list, as far as anything does. */
function listed(data: unknown, list: string, key: string): string[] {
  const rows = (data as Record<string, unknown> | undefined)?.[list];
  return Array.isArray(rows) ? rows.map((row) => String((row as Record<string, unknown> | undefined)?.[key])) : [];
}

function explainArticle(no: string, law: string, articles: ReadonlyMap<string, readonly string[]>): string | undefined {
  if (!isArticleNumber(no)) return '条的编号写成数字，例如 33；第二十条第（七）项写成 20.7';
  const held = articles.get(law);
  if (!held) return `没有依据“${law}”；${suggest(law, [...articles.keys()])}`;
  return held.includes(no)
    ? undefined
    : `${law} 没有登记这一条；${suggest(no, held)}；要用它，先在 references/${law}.yaml 的 articles 里加上`;
}

/** A promise of the body's own task by its id alone; any other with its task: `2021/07#c1`. */
function explainPromise(
  { collection, id: task }: RawEntry,
  id: string,
  known: CheckSource['known'],
): string | undefined {
  const isOwn = commitmentId.is(id);
  if (!isOwn && !commitmentRef.is(id)) return `写成${commitmentRef.shape}`;
  if (isOwn && collection !== 'tasks') return `这里不是任务的说明，要写明是哪项任务的承诺：${commitmentRef.shape}`;
  return explainCommitment(promiseRef(id, task), known);
}

/**
 * Why what a body names by a component is not there. Entries with faults of their own count, as they
 * do for addresses.
 *
 * @returns for the body of an entry, what to say of a mention in it
 */
export function knownMentions(entries: readonly RawEntry[], known: CheckSource['known']): (entry: RawEntry) => Explain {
  const references = entries.filter(({ collection }) => collection === 'references');
  const articles = new Map(references.map(({ id, data }) => [id, listed(data, 'articles', 'no')]));
  const terms = entries
    .filter(({ collection }) => collection === 'terms')
    .map(({ data }) => String((data as { name?: unknown } | undefined)?.name));
  return (entry) => (mention) => {
    switch (mention.component) {
      case 'Article':
        return explainArticle(mention.no, mention.law ?? REGULATION, articles);
      case 'Term':
        return terms.includes(mention.word)
          ? undefined
          : `terms.yaml 里没有“${mention.word}”；${suggest(mention.word, terms)}`;
      case 'Promise':
        return explainPromise(entry, mention.id, known);
    }
  };
}
