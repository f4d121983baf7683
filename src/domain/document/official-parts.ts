import { chineseDate } from './chinese-date.ts';
import { wordsOf, type Block, type Lost, type Paragraph } from './document.ts';

/** What a paper says of itself, and the blocks that say the rest. */
export interface OfficialParts {
  title?: string | undefined;
  /** The title as it is broken into lines. */
  titleLines: readonly string[];
  documentNumber?: string | undefined;
  /** 版头: 某某局文件. */
  masthead?: string | undefined;
  /** 签发人, as the paper names them beside its number. */
  signers?: string | undefined;
  /** 成文日期: `YYYY-MM-DD`. */
  formedOn?: string | undefined;
  /** The date as it is written. */
  formedOnWords?: string | undefined;
  /** 落款. */
  signedBy?: string | undefined;
  /** Without title, number and masthead: they have fields of their own. The signature stays. */
  rest: readonly Block[];
}

/** Where the head of a paper ends at the latest. */
const LONGEST_HEAD = 15;
/** 厦城执〔2021〕86号 alone on its line, in whatever brackets; a signer may stand beside it. */
const NUMBER =
  /^(\p{Script=Han}[\p{Script=Han}\p{L}]{0,19}[〔［\[(（【]\s*\d{4}\s*[〕］\])）】]\s*(?:第\s*)?\d{1,5}\s*号)(?:\s*(签发人.*))?$/u;
const MASTHEAD = /^[\p{Script=Han}\s]{2,40}文\s*件$/u;
/** In half points: 三号 is 16 points, and titles are set in 二号. */
const TITLE_SIZE = 32;
const SENTENCE = /[。；：，,;:！？]$/u;

const lineOf = (paragraph: Paragraph): string =>
  wordsOf(paragraph)
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
/** A line of Chinese without the blanks that only set it: around figures, between characters. */
export const packed = (text: string): string =>
  text
    .replace(/[\s\u3000\u00a0]+/gu, ' ')
    .trim()
    .replace(/(?<=[^\x21-\x7e]) | (?=[^\x21-\x7e])/gu, '');

const isParagraph = (block: Block | undefined): block is Paragraph => block?.kind === 'paragraph';

/** Lines that make one title: those that follow the first in the same look. */
function titleAt(head: readonly Block[], start: number): Paragraph[] {
  const first = head[start];
  if (!isParagraph(first)) return [];
  const lines = [first];
  for (const block of head.slice(start + 1)) {
    const isSame =
      isParagraph(block) &&
      block.isTitle === first.isTitle &&
      block.heading === first.heading &&
      block.size === first.size &&
      (first.isTitle || (first.isCentred && block.isCentred)) &&
      !NUMBER.test(lineOf(block));
    if (!isSame) break;
    lines.push(block);
  }
  return lines;
}

function findTitle(head: readonly Block[]): Paragraph[] {
  const paragraphs = head.filter(isParagraph);
  const isFree = (block: Paragraph): boolean => !NUMBER.test(lineOf(block)) && !MASTHEAD.test(lineOf(block));
  const candidates: ((block: Paragraph) => boolean)[] = [
    ({ isTitle }) => isTitle,
    ({ isCentred, size = 0 }) => isCentred && size >= TITLE_SIZE,
    ({ heading }) => heading === 1,
    ({ isCentred }) => isCentred,
  ];
  for (const [rank, isTitle] of candidates.entries()) {
    const first = paragraphs.find((block) => isTitle(block) && isFree(block));
    // A heading or a centred line is a title only where nothing of the text comes before it.
    const before = first ? paragraphs.slice(0, paragraphs.indexOf(first)) : [];
    if (first && (rank < 2 || before.every((block) => !isFree(block)))) return titleAt(head, head.indexOf(first));
  }
  return [];
}

/** Whether what follows a date leaves it the end of the letter: nothing, notes of the office, or what is attached. */
function endsBefore(next: Block | undefined): boolean {
  if (!isParagraph(next)) return true;
  const line = lineOf(next);
  return (
    next.heading !== undefined ||
    next.isTitle ||
    next.isCentred ||
    /^(?:附|[（(]|抄送|抄报|主送|主题词|联系人|信息公开|公开)/u.test(line)
  );
}

function findSignature(blocks: readonly Block[]): Pick<OfficialParts, 'formedOn' | 'formedOnWords' | 'signedBy'> {
  const dated = blocks.flatMap((block, index) => {
    const formedOn = isParagraph(block) ? chineseDate(wordsOf(block)) : undefined;
    return formedOn !== undefined && isParagraph(block) && index > 0 && endsBefore(blocks[index + 1])
      ? [{ index, formedOn, formedOnWords: packed(wordsOf(block)) }]
      : [];
  });
  const [only, ...more] = dated;
  if (!only || more.length > 0) return {};
  const { index, ...date } = only;
  const before = blocks[index - 1];
  const by = isParagraph(before) ? lineOf(before) : '';
  const isName = by !== '' && by.length <= 40 && !SENTENCE.test(by) && chineseDate(by) === undefined;
  return { ...date, signedBy: isName ? packed(by) : undefined };
}

/**
 * Finds what a paper says of itself: the title by its style or its size and place, the number by its
 * form, the day only where it stands alone at the end. What is not plain is not guessed.
 */
export function officialParts(blocks: readonly Block[]): OfficialParts {
  const head = blocks.slice(0, LONGEST_HEAD);
  const title = findTitle(head);
  const lines = title
    .flatMap((paragraph) => wordsOf(paragraph).split('\n'))
    .map(packed)
    .filter(Boolean);
  const end = title.length > 0 ? Math.max(...title.map((each) => head.indexOf(each))) + 2 : head.length;
  const number = head.slice(0, end).find((block) => isParagraph(block) && NUMBER.test(lineOf(block)));
  const masthead = head
    .slice(0, end)
    .find((block) => isParagraph(block) && MASTHEAD.test(lineOf(block)) && !title.includes(block));
  const beside = isParagraph(number) ? NUMBER.exec(lineOf(number)) : null;
  const taken = new Set<Block | undefined>([...title, number, masthead]);
  const rest = blocks.filter((block) => !taken.has(block));
  return {
    title: lines.length > 0 ? lines.join('') : undefined,
    titleLines: lines,
    documentNumber: beside ? packed(beside[1] ?? '') : undefined,
    signers: beside?.[2],
    masthead: isParagraph(masthead) ? lineOf(masthead) : undefined,
    ...findSignature(rest),
    rest,
  };
}

/** What a paper says of itself and no entry has a field for: named, since it is in no body either. */
export const lostOfHead = ({ masthead, signers }: OfficialParts): Lost[] =>
  [masthead && `版头“${masthead}”`, signers && `“${signers}”`].flatMap((words) =>
    words ? [{ what: `${words}没有带过来`, where: '开头' }] : [],
  );
