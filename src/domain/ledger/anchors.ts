/**
 * The anchors that pages of the site have of their own, whichever entry they show; a test holds the list to the
 * templates. Promises have `c1`, rows of a plan `t01`.
 */
export const FIXED_ANCHORS: ReadonlySet<string> = new Set([
  'articles',
  'ask',
  'assists',
  'body',
  'browsers',
  'chain',
  'changes',
  'contents',
  'disclosures',
  'explanation',
  'figure',
  'files',
  'leads',
  'ledger',
  'main',
  'method',
  'newest',
  'next-steps',
  'offices',
  'related',
  'relations',
  'tasks',
  'themes',
]);
