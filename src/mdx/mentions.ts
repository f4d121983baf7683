import type { ComponentName } from '#markdown/mention.ts';
import Article from './Article.astro';
import PromiseLink from './PromiseLink.astro';
import Term from './Term.astro';

/** What the components of a body are: `<Content components={MENTIONS} />`. */
export const MENTIONS = { Article, Term, Promise: PromiseLink } as const satisfies Record<ComponentName, unknown>;
