import type { Phrase } from '../query.ts';
import { wordsOf } from '../tokens.ts';
import { byOneCharacter, byPinyin, bySound, readWords, type IndexedWord, type WordListFile } from '../word-list.ts';
import { holding, isOfficial, type Result } from './holding.ts';
import type { Session } from './session.ts';

/** Pages for a query that none holds as typed, and the words that say so. */
export interface SecondReading {
  notice: string;
  /** What is marked. */
  phrases: Phrase[];
  results: Result[];
  /** True when the best stand first already; else they stand in the ledger's own order. */
  isRanked?: boolean;
}

const LONGEST_PIECE = 8;
const LONGEST_QUERY = 60;
/** Pieces that are less than this share of the query say nothing about it. */
const LEAST_SHARE = 1 / 4;
/** Pages that hold so much of what the best holds are shown, and ten in any case. */
const NEAR_THE_BEST = 0.6;

const official = async (session: Session, phrase: Phrase): Promise<Result[]> =>
  (await holding(session, [phrase])).filter(isOfficial);

/** The longest pieces of the query that pages hold, from left to right. */
async function longestPieces(session: Session, words: Phrase): Promise<{ piece: Phrase; results: Result[] }[]> {
  const pieces: { piece: Phrase; results: Result[] }[] = [];
  for (let from = 0; from < words.length;) {
    let taken = 0;
    for (let length = Math.min(LONGEST_PIECE, words.length - from); length > 0 && taken === 0; length -= 1) {
      const piece = words.slice(from, from + length);
      if (length === 1 && piece[0]?.length === 1) continue;
      const results = await official(session, piece);
      if (results.length > 0) {
        pieces.push({ piece, results });
        taken = length;
      }
    }
    from += Math.max(taken, 1);
  }
  return pieces;
}

/** Pages that hold any of the pieces: the more and the rarer and the longer, the better. */
function ranked(pieces: readonly { piece: Phrase; results: readonly Result[] }[]): Result[] {
  const scores = new Map<number, { result: Result; score: number }>();
  for (const { piece, results } of pieces) {
    for (const result of results) {
      const entry = scores.get(result.at) ?? { result, score: 0 };
      entry.score += piece.length * (1 + 1 / results.length);
      scores.set(result.at, entry);
    }
  }
  const sorted = [...scores.values()].sort((a, b) => b.score - a.score);
  const best = sorted[0]?.score ?? 0;
  return sorted.filter(({ score }, index) => score >= NEAR_THE_BEST * best || index < 10).map(({ result }) => result);
}

/**
 * What to answer when nothing holds the query: a word in pinyin, one that sounds the same or differs in
 * one character, or the longest pieces. Nothing when none of them says enough.
 */
export async function readAgain(session: Session, typed: string): Promise<SecondReading | undefined> {
  const words = wordsOf(typed, session.start.folding);
  if (words.length === 0) return undefined;
  const file = (await session.fetchJson('words.json')) as WordListFile;
  const list = readWords(file);
  const asWord = async (word: IndexedWord | undefined, how: string): Promise<SecondReading | undefined> => {
    if (!word) return undefined;
    const phrase = wordsOf(word.word, session.start.folding);
    const results = await official(session, phrase);
    return results.length === 0
      ? undefined
      : { notice: `没有“${typed}”，${how}“${word.word}”`, phrases: [phrase], results };
  };
  const reading =
    (await asWord(byPinyin(typed, list)[0], '按拼音查找')) ??
    (await asWord(bySound(words, list, file.sounds)[0], '按同音查找')) ??
    (await asWord(byOneCharacter(words, list)[0], '已改查'));
  if (reading) return reading;
  const pieces = await longestPieces(session, words.slice(0, LONGEST_QUERY));
  const covered = pieces.reduce((sum, { piece }) => sum + piece.length, 0);
  if (pieces.length === 0 || covered / words.length < LEAST_SHARE) return undefined;
  return {
    notice: `没有“${typed}”，下面的页面含有其中的“${pieces.map(({ piece }) => piece.join('')).join('”“')}”`,
    phrases: pieces.map(({ piece }) => piece),
    results: ranked(pieces),
    isRanked: true,
  };
}
