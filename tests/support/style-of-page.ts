import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The style that stands in a page. */
export const inlineStyle = (html: string): string => /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';

/** The style sheets that a page links to, for whatever medium. */
export const linkedStyles = (html: string): string[] =>
  [...html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(([, href]) => href ?? '');

/** The file of a built site that an address under its base stands for. */
const fileAt = (folder: string, address: string): string => join(folder, address.slice(address.indexOf('/_astro/')));

/** All style of a page as one text: its own, then what it links to. */
export const styleOf = (html: string, folder: string): string =>
  [inlineStyle(html), ...linkedStyles(html).map((address) => readFileSync(fileAt(folder, address), 'utf8'))].join('\n');
