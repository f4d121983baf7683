import { RAW_TAGS } from './allow-list.ts';
import { COMPONENTS } from './mention.ts';

/** A tag that may not stand in a body. */
export interface TagFault {
  offset: number;
  found: string;
  message: string;
}

const TAG = /<!--(?!-?>)[^]*?(?:--!?>|$)|<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^<>"'])*>?|<[!?][^<>]*>?/g;
const names = RAW_TAGS.join('|');
/** A tag of the list, bare; only cells say how many they join. */
const ALLOWED_TAG = new RegExp(`^</?(?:${names})\\s*/?>$`, 'i');
const ALLOWED_CELL = /^<t[dh](?:\s+(?:col|row)span\s*=\s*(?:"\d{1,2}"|'\d{1,2}'|\d{1,2}))*\s*>$/i;

/** A whole comment, as browsers end it; one with a condition is Word's. */
const COMMENT = /^<!--(?!-?>|\[)[^]*-->$/;

const WORD = /^<\/?[a-z][\w-]*:|^<\?xml|^<!(?:--)?\[|^<\/?(?:font|xml)\b|[\s"';]mso-|class\s*=\s*["']?Mso/i;
/** Namespaced tags are no HTML to a Markdown reader: they would be printed as they are. */
const WORD_IN_TEXT = /<(?:[omvwx]|st\d+|u\d+|w1\d):[A-Za-z]\w*(?:\s[^<>]*)?\/?>/g;

const WORD_MESSAGE = '粘贴自 Word 的标签；删掉标签，只留文字';
const PROGRAMS = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'form',
  'input',
  'button',
  'svg',
  'math',
  'link',
  'meta',
  'base',
  'video',
  'audio',
]);
const INSTEAD: Readonly<Record<string, string>> = {
  img: '图片写成 ![图片说明](/files/2024/图片.png)',
  a: '链接写成 [文字](网址)',
  b: '加粗写成 **文字**',
  strong: '加粗写成 **文字**',
  i: '强调写成 *文字*',
  em: '强调写成 *文字*',
  p: '段落之间空一行就可以',
  div: '段落之间空一行就可以',
  span: '删掉标签，只留文字',
};

const nameOf = (tag: string): string => /^<\/?([A-Za-z][^\s/>]*)/.exec(tag)?.[1]?.toLowerCase() ?? '';

function explainTag(tag: string): string {
  const name = nameOf(tag);
  if (WORD.test(tag)) return WORD_MESSAGE;
  if (PROGRAMS.has(name)) return `正文里不能有 <${name}>：网页里不放程序和嵌入的内容；删掉`;
  if (RAW_TAGS.includes(name))
    return /^t[dh]$/.test(name)
      ? `<${name}> 里只能写 colspan 和 rowspan；去掉其他属性`
      : `<${name}> 不能带属性；写成 <${name}>`;
  const component = Object.keys(COMPONENTS).find((each) => new RegExp(`^</?${each}\\b`).test(tag));
  if (component) return `<${component}> 只有 .mdx 认识；在 .md 里直接写出文字`;
  if (tag.startsWith('<!--')) return '备注没有收尾；写成 <!-- 备注 -->';
  return `正文里不能用标签 <${name || tag.slice(1, 2)}>；${INSTEAD[name] ?? '删掉'}，要照原样显示尖括号，写成 &lt; 和 &gt;`;
}

const isAllowed = (tag: string): boolean => COMMENT.test(tag) || ALLOWED_TAG.test(tag) || ALLOWED_CELL.test(tag);

/**
 * Checks a stretch of raw HTML, tag by tag, against the list.
 *
 * @param told names that were faulted before, so that a closing tag is not faulted again
 */
export function checkHtml(html: string, told: Set<string>): TagFault[] {
  return [...html.matchAll(TAG)].flatMap(({ 0: tag, index }): TagFault[] => {
    const key = nameOf(tag) || tag;
    if (isAllowed(tag) || (tag.startsWith('</') && told.has(key))) return [];
    told.add(key);
    return [{ offset: index, found: tag, message: explainTag(tag) }];
  });
}

/** Tags of Word that a Markdown reader takes for words. */
export const checkWordTags = (text: string): TagFault[] =>
  [...text.matchAll(WORD_IN_TEXT)].map(({ 0: tag, index }) => ({ offset: index, found: tag, message: WORD_MESSAGE }));

/** Tags of a body that were opened and never closed, or the other way round: they would swallow what follows. */
export function unbalancedTags(html: string): string[] {
  const plain = html.replace(/<!--[^]*?-->/g, '');
  const count = (pattern: RegExp): number => plain.match(pattern)?.length ?? 0;
  return ['table', 'sub', 'sup'].filter(
    (name) => count(new RegExp(`<${name}\\b`, 'gi')) !== count(new RegExp(`</${name}\\b`, 'gi')),
  );
}
