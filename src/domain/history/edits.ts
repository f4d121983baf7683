/** One version of an entry: its facts and its body. */
export interface Version {
  facts: Readonly<Record<string, unknown>>;
  body: string;
}

/** A fact or body that differs between two versions, in the words of each. */
export interface Edit {
  /** A field name, or `body`. */
  field: string;
  before: string;
  after: string;
}

/**
 * What is not a fact of the document: the record of changes and reviews itself, and this ledger's
 * own sorting of the entry, which may be refined without a word to readers.
 */
const NOT_FACTS: ReadonlySet<string> = new Set([
  'changes',
  'author',
  'review',
  'exemptions',
  'withdrawn',
  'themes',
  'offices',
  'redirectFrom',
]);

/** A value as a reader takes it in: a line for each of a list, the parts of a group beside each other. */
function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(wordsOf).join('\n');
  return typeof value === 'object' ? Object.values(value).map(wordsOf).join('　') : String(value);
}

/** White space at line ends and blank lines more or less are no change of the text. */
const trimmed = (body: string): string =>
  body
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The paragraphs of one body that the other has not, so that only what changed is shown. */
function onlyIn(one: string, other: string): string {
  const there = new Set(trimmed(other).split('\n\n'));
  return trimmed(one)
    .split('\n\n')
    .filter((paragraph) => !there.has(paragraph))
    .join('\n\n');
}

/** Facts, files and words that differ, in the order of the newer version's fields. */
export function editsBetween(before: Version, after: Version): Edit[] {
  const fields = [...new Set([...Object.keys(after.facts), ...Object.keys(before.facts)])].filter(
    (field) => !NOT_FACTS.has(field),
  );
  const edits = fields.flatMap((field): Edit[] => {
    const [was, is] = [wordsOf(before.facts[field]), wordsOf(after.facts[field])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
  if (trimmed(before.body) !== trimmed(after.body)) {
    edits.push({ field: 'body', before: onlyIn(before.body, after.body), after: onlyIn(after.body, before.body) });
  }
  return edits;
}
