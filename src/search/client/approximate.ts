import type { Phrase } from '../query.ts';
import { byOneCharacter, byPinyin, readWordList, type IndexedWord, type WordListFile } from '../word-list.ts';
import { wordsOf } from '../tokens.ts';
import { exists } from './find.ts';
import type { Engine } from './pagefind.ts';

/** A second reading of a query that nothing holds as typed, and the words that say so. */
export interface SecondReading {
  phrases: Phrase[];
  /** True when a page may hold only some of the phrases. */
  any: boolean;
  notice: string;
}

const LONGEST_PIECE = 8;
/** Pieces that are less than this share of the query say nothing about it. */
const LEAST_SHARE = 1 / 4;

/** The longest pieces of the query that the index holds, from left to right. */
async function longestPieces(engine: Engine, words: Phrase): Promise<Phrase[]> {
  const pieces: Phrase[] = [];
  for (let from = 0; from < words.length;) {
    let taken = 0;
    for (let length = Math.min(LONGEST_PIECE, words.length - from); length > 0 && taken === 0; length -= 1) {
      const piece = words.slice(from, from + length);
      const isWhole = length > 1 || (piece[0]?.length ?? 0) > 1;
      if (isWhole && (await exists(engine, [piece]))) taken = length;
    }
    if (taken > 0) pieces.push(words.slice(from, from + taken));
    from += Math.max(taken, 1);
  }
  return pieces;
}

const asReading = (engine: Engine, { word }: IndexedWord, notice: string): SecondReading => ({
  phrases: [wordsOf(word, engine.folding)],
  any: false,
  notice,
});

/**
 * What to answer when nothing holds the query: pinyin, a word that differs in one character, or the
 * longest pieces. Nothing when none of them says enough.
 */
export async function readAgain(engine: Engine, typed: string): Promise<SecondReading | undefined> {
  const words = wordsOf(typed, engine.folding);
  if (words.length === 0) return undefined;
  const list = readWordList((await engine.fetchJson('words.json')) as WordListFile);
  const [pinyin] = byPinyin(typed, list);
  if (pinyin) return asReading(engine, pinyin, `没有“${typed}”，按拼音查找“${pinyin.word}”`);
  const [twin] = byOneCharacter(words, list);
  if (twin) return asReading(engine, twin, `没有“${typed}”，已改查“${twin.word}”`);
  const pieces = await longestPieces(engine, words.slice(0, 60));
  const covered = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (pieces.length === 0 || covered / words.length < LEAST_SHARE) return undefined;
  return {
    phrases: pieces,
    any: true,
    notice: `没有“${typed}”，下面的页面含有其中的“${pieces.map((piece) => piece.join('')).join('”“')}”`,
  };
}
