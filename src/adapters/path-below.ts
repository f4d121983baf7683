import { relative, sep } from 'node:path';

/** The way from a folder to what lies below it, with `/` on every machine. */
export const pathBelow = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');
