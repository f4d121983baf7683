import { isInTitle } from '../order.ts';
import type { Phrase } from '../query.ts';
import { wordsOf, type Folding } from '../tokens.ts';
import {
  byOneCharacter,
  byPinyin,
  bySound,
  LONGEST_WORD,
  readWords,
  syllablesOf,
  type IndexedWord,
} from '../word-list.ts';
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
/** A piece in a title says so much more. */
const IN_TITLE = 1.5;
/** Pages that hold so much of what the best holds are shown, and ten in any case. */
const NEAR_THE_BEST = 0.6;

const official = async (session: Session, phrase: Phrase): Promise<Result[]> =>
  (await holding(session, [phrase])).filter(isOfficial);

interface Piece {
  piece: Phrase;
  results: Result[];
}

/** A way to cut the query from some word to its end. */
interface Cut {
  /** The longer the pieces, the more: the sum of their lengths squared. */
  weight: number;
  pieces: Piece[];
}

const NO_CUT: Cut = { weight: 0, pieces: [] };

/** The pieces of the query that pages hold: as long as can be, and as much of it. */
async function bestPieces(session: Session, words: Phrase): Promise<Piece[]> {
  let cuts: Cut[] = [NO_CUT];
  for (let from = words.length - 1; from >= 0; from -= 1) {
    let [best = NO_CUT] = cuts;
    for (let length = 1; length <= Math.min(LONGEST_PIECE, words.length - from); length += 1) {
      const piece = words.slice(from, from + length);
      if (length === 1 && piece[0]?.length === 1) continue;
      const results = await official(session, piece);
      if (results.length === 0) break;
      const rest = cuts[length - 1] ?? NO_CUT;
      const weight = rest.weight + length ** 2;
      if (weight >= best.weight) best = { weight, pieces: [{ piece, results }, ...rest.pieces] };
    }
    cuts = [best, ...cuts];
  }
  return cuts[0]?.pieces ?? [];
}

/** Pages that hold any of the pieces: the more, the rarer, the longer, and in the title, the better. */
function ranked(pieces: readonly Piece[], folding: Folding): Result[] {
  const scores = new Map<number, { result: Result; score: number }>();
  for (const { piece, results } of pieces) {
    for (const result of results) {
      const entry = scores.get(result.at) ?? { result, score: 0 };
      const weight = isInTitle(result, folding) ? IN_TITLE : 1;
      entry.score += weight * piece.length * (1 + 1 / results.length);
      scores.set(result.at, entry);
    }
  }
  const sorted = [...scores.values()].sort((a, b) => b.score - a.score);
  const best = sorted[0]?.score ?? 0;
  return sorted.filter(({ score }, index) => score >= NEAR_THE_BEST * best || index < 10).map(({ result }) => result);
}

/** How the characters of a query sound: those of the words of the index, and others where the query has some. */
async function soundsFor(session: Session, typed: Phrase, known: readonly string[]): Promise<readonly string[]> {
  const syllables = syllablesOf(known);
  const isWord = typed.length > 1 && typed.every((word) => /^\p{Script=Han}$/u.test(word));
  const isKnown = typed.every((char) => syllables.has(char));
  return isWord && !isKnown ? [...known, ...(await session.sounds())] : known;
}

/**
 * What to answer when nothing holds the query: its longest pieces, where pages hold all of it. Else it may be mistyped: a
 * word in pinyin, one that sounds the same or differs in one character. Nothing when none of them says enough.
 */
export async function readAgain(session: Session, typed: string): Promise<SecondReading | undefined> {
  const { folding } = session.start;
  const words = wordsOf(typed, folding);
  if (words.length === 0) return undefined;
  const asWord = async (word: IndexedWord | undefined, how: string): Promise<SecondReading | undefined> => {
    if (!word) return undefined;
    const phrase = wordsOf(word.word, folding);
    const results = await official(session, phrase);
    return results.length === 0
      ? undefined
      : { notice: `没有“${typed}”，${how}“${word.word}”`, phrases: [phrase], results };
  };
  const asked = words.slice(0, LONGEST_QUERY);
  const pieces = await bestPieces(session, asked);
  const covered = pieces.reduce((sum, { piece }) => sum + piece.length, 0);
  // The list of words is twenty kilobytes: words that are all there were not mistyped, and none is so long.
  if (covered < asked.length && words.length <= LONGEST_WORD) {
    const file = await session.wordList();
    const list = readWords(file);
    const meant =
      (await asWord(byPinyin(typed, list)[0], '按拼音查找')) ??
      (await asWord(bySound(words, list, await soundsFor(session, words, file.sounds))[0], '按同音查找')) ??
      (await asWord(byOneCharacter(words, list)[0], '已改查'));
    if (meant) return meant;
  }
  if (covered / words.length < LEAST_SHARE) return undefined;
  return {
    notice: `没有“${typed}”，下面的页面含有其中的“${pieces.map(({ piece }) => piece.join('')).join('”“')}”`,
    phrases: pieces.map(({ piece }) => piece),
    results: ranked(pieces, folding),
    isRanked: true,
  };
}
