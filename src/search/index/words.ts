import { pinyin } from 'pinyin-pro';
import { officeStem } from '#search/names.ts';
import { LONGEST_WORD, syllablesOf, type WordListFile } from '#search/word-list.ts';
import type { SearchRecord } from './record.ts';

/** As many as make 10 kB for a reader who mistyped. */
const MOST_WORDS = 2000;
const HAN_ONLY = /^\p{Script=Han}{2,}$/u;
/** A chain that begins or ends so is no word: 的公开, 关于进一步和. */
const PARTICLE = /^[的了和与及或在对将等]|[的了和与及或在对将]$/;
/** Titles come first: a word of a title is what people ask for. */
const TITLE_WEIGHT = 3;
/** Of a large site all titles are read, and the rest of about so many pages: a word that people ask for is in many. */
const READ_WHOLE = 2000;

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Words of a text, and chains of neighbouring words of up to eight characters: 政务公开, 依申请公开. */
function wordsIn(text: string): Set<string> {
  const found = new Set<string>();
  const segments = [...segmenter.segment(text)].map(({ segment }) => segment);
  for (let from = 0; from < segments.length; from += 1) {
    let word = '';
    for (let to = from; to < segments.length; to += 1) {
      const segment = segments[to] ?? '';
      if (!/^\p{Script=Han}+$/u.test(segment)) break;
      word += segment;
      if ([...word].length > LONGEST_WORD) break;
      if (HAN_ONLY.test(word) && !PARTICLE.test(word)) found.add(word);
    }
  }
  return found;
}

/**
 * The words of the index for answers to what was mistyped or typed in pinyin, the most useful
 * first; the order is total, so that two builds write the same file.
 */
export function listWords(records: readonly SearchRecord[], sounds: readonly string[]): WordListFile['words'] {
  const pages = new Map<string, number>();
  const weights = new Map<string, number>();
  const names = new Set<string>();
  const step = Math.ceil(records.length / READ_WHOLE);
  for (const [at, { words, facets }] of records.entries()) {
    const called = [...facets.theme, ...facets.office, ...facets.office.map(officeStem)];
    const own = new Set(called.filter((name) => HAN_ONLY.test(name)));
    for (const name of own) names.add(name);
    if (!words) continue;
    const fields = [...words.head, ...words.body, ...words.files];
    for (const [index, field] of (at % step === 0 ? fields : fields.slice(0, 1)).entries()) {
      for (const word of wordsIn(field)) {
        own.add(word);
        if (index === 0) weights.set(word, TITLE_WEIGHT);
      }
    }
    for (const word of own) pages.set(word, (pages.get(word) ?? 0) + 1);
  }
  const ranked = [...pages].map(([word, count]) => ({
    word,
    count,
    isName: Number(names.has(word)),
    rank: count * (weights.get(word) ?? 1) * Math.log([...word].length),
  }));
  // An office or a theme that few pages name is still one that people ask for.
  ranked.sort((a, b) => b.isName - a.isName || b.rank - a.rank || (a.word < b.word ? -1 : 1));
  const known = syllablesOf(sounds);
  return ranked.slice(0, MOST_WORDS).map(({ word }) => {
    const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true });
    return [...word].every((char, at) => known.get(char) === syllables[at]) ? word : [word, syllables.join(' ')];
  });
}
