import type { Element } from 'hast';
import { formatNumber } from '#domain/document/number-formats.ts';
import { below, isLabel, wordsOf } from './elements.ts';
import { styleOf } from './look.ts';

/** What begins a paragraph of a list. */
export interface Label {
  text: string;
  bullet: number | undefined;
}

/** A list that is open, with the number that comes next. */
export interface OpenList {
  format: string | undefined;
  next: number;
}

/** How CSS and HTML call the ways of counting, and how Word does. */
const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
  'cjk-ideographic': 'chineseCountingThousand',
  'cjk-decimal': 'ideographDigital',
  'simp-chinese-informal': 'chineseCountingThousand',
  'simp-chinese-formal': 'chineseLegalSimplified',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
};

/** The list that an element opens; nothing where it is none. */
export function listOf(element: Element): OpenList | undefined {
  const { tagName, properties } = element;
  if (tagName === 'ul') return { format: undefined, next: 1 };
  if (tagName !== 'ol') return undefined;
  const named = styleOf(element).get('list-style-type') ?? String(properties.type ?? '');
  return { format: FORMATS[named] ?? 'decimal', next: Number(properties.start ?? 1) };
}

const HAN_COUNT = /^(?:chinese|ideograph)/;

/** The next label of a list, which then counts on. */
export function nextLabel(list: OpenList, item: Element, depth: number): Label {
  if (list.format === undefined) return { text: '', bullet: depth };
  const number = Number(item.properties.value ?? list.next);
  list.next = number + 1;
  const counted = formatNumber(list.format, number) ?? String(number);
  return { text: HAN_COUNT.test(list.format) ? `${counted}、` : `${counted}. `, bullet: undefined };
}

const COUNTS = /[\p{Nd}\p{No}\p{Script=Han}]|^[（(]?[a-z]{1,6}[.)、．）]/iu;

/** The label that Word writes as words of the paragraph, and says so; nothing where it wrote none. */
export function writtenLabel(paragraph: Element): Label | undefined {
  const level = /\blevel(\d+)/.exec(styleOf(paragraph).get('mso-list') ?? '')?.[1];
  const [label] = below(paragraph, isLabel);
  if (level === undefined || !label) return undefined;
  const text = wordsOf(label).replace(/[\s\u00a0]+/g, '');
  if (!COUNTS.test(text)) return { text: '', bullet: Number(level) - 1 };
  return { text: /[\p{Script=Han}、）】〕．。：]$/u.test(text) ? text : `${text} `, bullet: undefined };
}
