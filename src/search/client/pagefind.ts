import { init_pagefind, load_index_chunk, request_indexes, search, start } from 'virtual:pagefind';
import type { Phrase } from '../query.ts';
import { folderOf, NAMES_PER_FILE, namesFile, SIGNATURE, type IndexPlace } from '../index-files.ts';
import type { Start } from '../start.ts';
import type { Engine, Hit } from './engine.ts';
import { withNumbers } from './light-list.ts';
import { once } from './once.ts';
import { readPage, type PageFile } from './page-file.ts';

/** A module whose only table holds references: what Pagefind's program needs, from Chromium 96 and Safari 15 on. */
const WITH_REFERENCES = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 4, 4, 1, 0x6f, 0, 1);

/** Whether this browser has what Pagefind is made of. */
export const canRunPagefind = (): boolean => typeof WebAssembly === 'object' && WebAssembly.validate(WITH_REFERENCES);

/**
 * Whether it runs on the page's own thread. Some that can run it may do so only in a worker under a content security
 * policy, and cannot unpack a file themselves: Chromium 96, Safari before 16.4.
 */
export function canRunHere(): boolean {
  try {
    return Boolean(new WebAssembly.Module(WITH_REFERENCES)) && typeof DecompressionStream === 'function';
  } catch {
    return false;
  }
}

const GZIP = 0x1f;

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A file of Pagefind's, unpacked; a host may have unpacked it on the way. */
async function unpacked(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  const sent = await response.arrayBuffer();
  const plain =
    new Uint8Array(sent)[0] === GZIP
      ? await new Response(new Blob([sent]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
      : sent;
  // A page that says so politely is no file either.
  const head = textOf(new Uint8Array(plain, 0, Math.min(SIGNATURE.length, plain.byteLength)));
  if (!response.ok || head !== SIGNATURE) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(plain, SIGNATURE.length);
}

interface Found {
  /** The number of the page, of all indexes together. */
  p: string;
  /** Where the phrase stands. */
  l: { l: number }[];
}

interface Index {
  pages: Found[];
  /** A part of it that cannot be fetched is an error, never an answer. */
  find(phrase: Phrase): Promise<Found[]>;
  read(page: string): Promise<PageFile>;
}

async function openIndex(base: string, { list, from, pages }: IndexPlace, program: Promise<unknown>): Promise<Index> {
  const folder = base + folderOf(list);
  const names = once(async (nth) => textOf(await unpacked(base + namesFile(list, Number(nth)))).split('\n'));
  // Tasks stand first, and are in most answers.
  if (from === 0) names('0').catch(() => undefined);
  const pieces = await unpacked(base + list);
  await program;
  let index = init_pagefind(withNumbers(pieces, from, pages));
  const ask = (words: string): Found[] => {
    const isPhrase = words !== '';
    return (JSON.parse(search(index, words, words, '{}', '', isPhrase, false)) as { results: Found[] }).results;
  };
  const need = once(async (piece) => {
    const words = await unpacked(`${folder}index/${piece}.pf_index`);
    index = load_index_chunk(index, words);
  });
  return {
    pages: ask(''),
    find: async (phrase) => {
      const words = phrase.join(' ');
      await Promise.all((JSON.parse(request_indexes(index, words)) as string[]).map(need));
      return ask(words);
    },
    read: once(async (page) => {
      const at = Number(page) - from;
      const near = await names(String(Math.floor(at / NAMES_PER_FILE)));
      const file = await unpacked(`${folder}fragment/${near[at % NAMES_PER_FILE] ?? ''}.pf_fragment`);
      return JSON.parse(textOf(file)) as PageFile;
    }),
  };
}

/**
 * Loads Pagefind's program and its indexes. On the page's own thread: there it takes the files that the page has
 * asked for ahead, and a search takes milliseconds.
 *
 * @throws when a file cannot be fetched
 */
export async function loadPagefind(base: string, starting: () => Promise<Start>): Promise<Engine> {
  const program = unpacked(`${base}pagefind/wasm.unknown.pagefind`).then((bytes) => start({ module_or_path: bytes }));
  program.catch(() => undefined);
  const { indexes: places } = await starting();
  const indexes = await Promise.all(places.map((place) => openIndex(base, place, program)));
  const hits = (index: Index, found: readonly Found[]): Hit[] =>
    found.map(({ p, l: [first] }) => ({
      at: Number(p),
      first: first?.l ?? 0,
      read: async () => readPage(await index.read(p)),
    }));
  return {
    isFull: true,
    find: async (phrase) => {
      const found = await Promise.all(indexes.map(async (index) => hits(index, await index.find(phrase))));
      return found.flat().sort((a, b) => a.at - b.at);
    },
    all: () => Promise.resolve(indexes.flatMap((index) => hits(index, index.pages))),
  };
}
