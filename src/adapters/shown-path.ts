import { relative } from 'node:path';

/** A path as messages name it: from the folder the command was started in, with `/`. */
export const shownPath = (path: string): string => relative(process.cwd(), path).split('\\').join('/');
