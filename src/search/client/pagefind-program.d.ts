/**
 * What calls Pagefind's WebAssembly, as Pagefind ships it (`src/integrations/pagefind-program.ts`). An index is a
 * pointer; what changes it gives the next one.
 */
declare module 'virtual:pagefind' {
  export function start(program: { module_or_path: Uint8Array<ArrayBuffer> }): Promise<unknown>;
  /** @param meta the file of all pages and pieces of an index */
  export function init_pagefind(meta: Uint8Array): number;
  export function load_index_chunk(index: number, piece: Uint8Array): number;
  /** @returns the names of the pieces that hold the words, as JSON */
  export function request_indexes(index: number, words: string): string;
  /** @returns as JSON `{ results: [{ p: name of the page, l: [{ l: position }] }] }`; without words all pages in their order */
  export function search(
    index: number,
    words: string,
    asTyped: string,
    filters: string,
    sort: string,
    isPhrase: boolean,
    withAccents: boolean,
  ): string;
}
