import type { Kind } from './kind.ts';
import { disclosure } from './kinds/disclosure.ts';
import { reference } from './kinds/reference.ts';
import { ROWS } from './kinds/rows.ts';
import { statement } from './kinds/statement.ts';
import { withholding } from './kinds/withholding.ts';

/** Everything that `npm run new` can add. Another kind is one line here and one file beside. */
export const KINDS: readonly Kind[] = [disclosure, statement, withholding, reference, ...ROWS];

/** A kind by its name or as it is called in Chinese. */
export const kindNamed = (word: string): Kind | undefined =>
  KINDS.find(({ name, label }) => name === word.trim().toLowerCase() || label === word.trim());
