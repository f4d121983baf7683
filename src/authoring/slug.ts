import { pinyin } from 'pinyin-pro';

/** Words that say what sort of paper it is, or nothing at all: an address does without them. */
const EMPTY_WORDS = new Set(['的', '和', '与', '及', '等', '了', '年', '年度']);
const OPENING = /^(?:印发|公布|发布|转发|公开|做好|开展)/u;
const CLOSING = /的?(?:通知|公告|通告|公示|意见|决定|批复|请示|函)$/u;

/** Names that Windows keeps for devices: a file called so could not be copied there. */
const DEVICES = new Set([
  'con',
  'prn',
  'aux',
  'nul',
  ...Array.from({ length: 9 }, (_, i) => [`com${i + 1}`, `lpt${i + 1}`]).flat(),
]);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** One word in letters and digits: 检查 → `jiancha`; nothing for a mark or a character without a reading. */
const letters = (word: string): string =>
  pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Words of a name in pinyin, joined by hyphens and cut between words at `longest` characters. */
export function romanise(name: string, longest: number): string {
  const words = [...segmenter.segment(name.normalize('NFKC'))]
    .map(({ segment }) => segment)
    .filter((word) => !EMPTY_WORDS.has(word))
    .map(letters)
    .filter((word) => word !== '');
  let text = '';
  for (const word of words) {
    const longer = text === '' ? word.slice(0, longest) : `${text}-${word}`;
    if (longer.length > longest) break;
    text = longer;
  }
  return text;
}

/** A name that is not taken: the name itself, else with `-2`, `-3` and so on. */
export function uniqueName(name: string, isTaken: (candidate: string) => boolean): string {
  const free = (candidate: string): boolean => !isTaken(candidate) && !DEVICES.has(candidate);
  if (free(name)) return name;
  let count = 2;
  while (!free(`${name}-${count}`)) count += 1;
  return `${name}-${count}`;
}

const LONGEST_SLUG = 40;
const NAMELESS = 'tiaomu';

/** What a title is about: without its issuer, `关于印发` before it and `的通知` after it. */
function coreOf(title: string, year: string | undefined): string {
  const about = title.indexOf('关于');
  const core = (about >= 0 ? title.slice(about + 2) : title).trim().replace(OPENING, '').replace(CLOSING, '');
  return year === undefined ? core : core.replace(new RegExp(`^[《〈“]?${year}年度?`, 'u'), '');
}

/**
 * A short address for a title: 关于公布2024年度检查计划的通知 → `jiancha-jihua`. Only a proposal: its
 * author may write another.
 *
 * @param taken slugs of the same folder that may not be used, those that redirect included
 * @param year of the folder, which then need not stand in the slug too
 */
export function proposeSlug(title: string, taken: ReadonlySet<string>, year?: string): string {
  const base = romanise(coreOf(title, year), LONGEST_SLUG) || romanise(title, LONGEST_SLUG) || NAMELESS;
  return uniqueName(base, (candidate) => taken.has(candidate));
}
