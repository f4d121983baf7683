/** What a field may point at, by the name or the id that stands in it. */
export type Relation = Named | 'file';

/** What the content itself has names or ids for. */
export type Named = 'office' | 'theme' | 'reference' | 'disclosure' | 'commitment' | 'task-or-commitment';
