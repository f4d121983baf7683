import type { FieldPath } from './finding.ts';

/** What a field may point at, by the name or the id that stands in it. */
export type Relation = Named | 'file';

/** What the content itself has names or ids for. */
export type Named = 'office' | 'theme' | 'reference' | 'disclosure' | 'task' | 'commitment' | 'task-or-commitment';

/** A value that points at something, and where it stands. Which fields do is said by the schemas. */
export interface Pointer {
  path: FieldPath;
  value: string;
  relation: Relation;
}
