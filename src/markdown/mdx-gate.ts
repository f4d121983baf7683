import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Mention } from '#domain/mention/mention.ts';
import type { TextFinding } from '#domain/text/text-finding.ts';
import { COMPONENTS, likeListed, readMention, type Jsx } from './mention.ts';
import { remarkPlugins } from './plugins.ts';

const parser = unified().use(remarkParse).use(remarkPlugins).use(remarkMdx);

/** So many slips of syntax are named in one body before the reader gives up. */
const MOST_REPAIRS = 100;

const CODE = '.mdx 里花括号中的内容会被当成程序；写成 &#123; 和 &#125;';
const IMPORT = '.mdx 里以 import 或 export 开头的行会被当成程序；删掉，或改写这一行的开头';

const ADDRESS = /^<(?:https?:|mailto:)/i;

/** A way out that only some collections have. */
const orMd = (mayBeMd: boolean): string => (mayBeMd ? '，或把文件改成 .md' : '');

function explainAngle(body: string, offset: number, mayBeMd: boolean): string {
  const rest = body.slice(offset);
  if (rest.startsWith('<!--')) return `.mdx 里不能用 <!-- -->；备注写成 {/* 备注 */}${orMd(mayBeMd)}`;
  if (ADDRESS.test(rest)) return '.mdx 里网址不能放在尖括号里；写成 [文字](网址)';
  const component = likeListed(/^<\/?([A-Za-z]+)/.exec(rest)?.[1] ?? '');
  if (component) return `标签没有写完整，引号要用英文的；写成 ${COMPONENTS[component].example}`;
  return `.mdx 里“<”会被当成标签的开头；在 .mdx 中写成 &lt;${mayBeMd ? ' 或改用 .md' : ''}`;
}

/** What the reader says of a syntax error, as far as it is used here. */
interface SyntaxFault {
  message: string;
  source?: string | undefined;
  place?: { offset?: number | undefined } | { start: { offset?: number | undefined } } | undefined;
}

interface Slip {
  offset: number;
  /** Lets the reader go on: a text of the same length without that syntax. */
  repair: (text: string) => string;
  message: string;
}

const put =
  (offset: number, char: string) =>
  (text: string): string =>
    text.slice(0, offset) + char + text.slice(offset + 1);

/** `<https://…>` loses both its brackets, or the second would be taken for a part of the address. */
const unbracket =
  (offset: number) =>
  (text: string): string =>
    text.slice(0, offset) +
    text
      .slice(offset)
      .replace(/^<([^<>\s]*)>?/, (whole, address: string) => ` ${address}${whole.endsWith('>') ? ' ' : ''}`);

/** A tag that never closes is named at the end of its block: only the words of the error say where it opens. */
function unclosedTag({ message }: SyntaxFault, body: string): number | undefined {
  const [, line, column] = /closing tag for `<[^`]*` \((\d+):(\d+)-/.exec(message) ?? [];
  if (line === undefined) return undefined;
  const before = body.split('\n').slice(0, Number(line) - 1);
  return before.reduce((sum, each) => sum + each.length + 1, Number(column) - 1);
}

/** Where a syntax error has its root, and what to say of it. */
function slipOf(error: SyntaxFault, body: string, mayBeMd: boolean): Slip | undefined {
  const place = error.place && ('start' in error.place ? error.place.start : error.place);
  const at = place?.offset ?? body.length;
  if (error.source === 'micromark-extension-mdxjs-esm') {
    const lineStart = body.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    const offset = /^(?:import|export)\b/.test(body.slice(lineStart))
      ? lineStart
      : body.slice(0, at).search(/^(?:import|export)\b(?![^]*^(?:import|export)\b)/m);
    return offset < 0 ? undefined : { offset, repair: put(offset, '　'), message: IMPORT };
  }
  const brace = /expression/.test(error.source ?? '');
  const offset = unclosedTag(error, body) ?? body.lastIndexOf(brace ? '{' : '<', at);
  if (offset < 0) return undefined;
  if (brace) return { offset, repair: put(offset, '｛'), message: CODE + orMd(mayBeMd) };
  const isAddress = ADDRESS.test(body.slice(offset));
  return {
    offset,
    repair: isAddress ? unbracket(offset) : put(offset, '＜'),
    message: explainAngle(body, offset, mayBeMd),
  };
}

/** The words at an offset, as far as a message shows them. */
const shown = (body: string, from: number, to = from + 24): string =>
  body.slice(from, Math.max(to, from + 1)).split('\n')[0] ?? '';

/**
 * Reads an `.mdx` body without running any of it. A syntax error would hide all that follow, so each
 * is named, made harmless, and the body read again.
 */
export function parseMdx(body: string, mayBeMd: boolean): { tree: Root | undefined; findings: TextFinding[] } {
  const findings: TextFinding[] = [];
  let readable = body;
  for (let turn = 0; turn < MOST_REPAIRS; turn += 1) {
    try {
      return { tree: parser.runSync(parser.parse(readable)) as Root, findings };
    } catch (error) {
      const slip = slipOf(error as SyntaxFault, readable, mayBeMd);
      if (!slip) {
        findings.push({
          severity: 'error',
          offset: 0,
          found: shown(body, 0),
          message: `.mdx 的写法读不懂；检查 < 和 { 这两种符号${orMd(mayBeMd)}`,
        });
        break;
      }
      findings.push({ severity: 'error', offset: slip.offset, found: shown(body, slip.offset), message: slip.message });
      readable = slip.repair(readable);
    }
  }
  return { tree: undefined, findings };
}

interface Expression {
  value: string;
  data?: { estree?: { body: readonly unknown[] } | null | undefined } | undefined;
}

/** Nothing but a remark between the braces: it runs nothing and shows nothing. */
const isRemark = ({ value, data }: Expression): boolean => value.trim() !== '' && data?.estree?.body.length === 0;

/**
 * What is wrong with one node that only MDX has; nothing for any other node.
 *
 * @param explain what is wrong with something that a listed component names
 */
export function checkMdxNode(
  node: { type: string },
  mayBeMd: boolean,
  explain: (mention: Mention) => string | undefined,
): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return IMPORT;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isRemark(node as unknown as Expression) ? undefined : CODE + orMd(mayBeMd);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const mention = readMention(node as unknown as Jsx);
      return 'fault' in mention ? mention.fault : explain(mention);
    }
    default:
      return undefined;
  }
}
