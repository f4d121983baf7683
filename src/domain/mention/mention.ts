import { commitmentId, commitmentRef } from '../ref/ref.ts';

/** What an author names in a body by a component: an article of a law, a word of the glossary, a promise. */
export type Mention =
  | { component: 'Article'; no: string; law: string | undefined }
  | { component: 'Term'; word: string }
  | { component: 'Promise'; id: string };

/**
 * The promise that is meant: one of the body's own task may be named by its id alone.
 *
 * @param id `c2` or `2021/07#c2`
 * @param task `2021/07`
 */
export const promiseRef = (id: string, task: string): string =>
  commitmentId.is(id) ? commitmentRef.write({ task, id }) : id;
