import type { Image, Node, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Mention } from '#domain/mention/mention.ts';
import { scanCharacters } from '#domain/text/characters.ts';
import type { TextFinding } from '#domain/text/text-finding.ts';
import { checkBounds } from './bounds.ts';
import { headingAnchors } from './heading-anchors.ts';
import { checkHtml, checkWordTags, unbalancedTags } from './html-gate.ts';
import { checkIntent } from './intent.ts';
import { checkLink, checkPicture, type LinkPlace } from './link-gate.ts';
import { checkMdxNode, parseMdx } from './mdx-gate.ts';
import { parseMarkdown } from './read.ts';
import { renderedText } from './rendered-text.ts';

export interface GateOptions extends LinkPlace {
  /** Whether the body is read as MDX. */
  mdx: boolean;
  /** Whether the entry could as well be `.md`, for advice. */
  mayBeMd: boolean;
  /** Why something that a component names is not there; nothing where it is. */
  explainMention: (mention: Mention) => string | undefined;
  /** What else is looked for in the words as readers get them: findings at their place in the body. */
  scanRendered: (text: string, offsetAt: (index: number) => number) => TextFinding[];
}

/** Signs without which a body is plain words and links; reading it would tell nothing more. */
const WORTH_READING =
  /[<&*_~`|\\]|!\[|\]\s?[[:（]|\[\^|\S\n(?=[^\n]*\S)|(?:^|\n)(?:[ \t>+\-\d.)]*#|[ \t]*(?:>|[-+]\s|\d{1,9}[.)]\s|=+[ \t]*(?:\n|$))| {4}|\t)/;
const WORTH_READING_AS_MDX = /[{<]|^(?:import|export)\b/m;
const LINK_END = /\]\(/g;
const PLAIN_DESTINATION = /\]\(([^\s()<>\\]+)\)/g;

/** Whether every link is of the simplest form and leads somewhere: most bodies hold no other. */
function hasOnlyGoodLinks(body: string, options: LinkPlace): boolean {
  const plain = [...body.matchAll(PLAIN_DESTINATION)];
  return (
    (body.match(LINK_END)?.length ?? 0) === plain.length &&
    plain.every(([, url = '']) => checkLink(url, options, () => new Set()) === undefined)
  );
}

const startOf = (node: Node): number => node.position?.start.offset ?? 0;
const sourceOf = (body: string, node: Node): string =>
  body.slice(startOf(node), node.position?.end.offset ?? startOf(node));
const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** Characters written as `&#x202e;` pass every look at the source. */
function checkEntities(source: string, value: string): Pick<TextFinding, 'severity' | 'found' | 'message'>[] {
  if (!source.includes('&')) return [];
  const open = new Set(scanCharacters(source).map(({ found }) => found));
  return scanCharacters(value).filter(({ found }) => !open.has(found));
}

/** A link that Markdown does not take for one, and prints with its brackets. */
function checkBrokenLink(text: string, next: Node | undefined): string | undefined {
  if (/\]\((?=[^()\n]*[./#:])[^()\n]*[ \u3000][^()\n]*\)/.test(text)) return '网址里有空格，链接不成立；空格写成 %20';
  return /\]（\//.test(text) || (/\]（$/.test(text) && next?.type === 'link')
    ? '链接的括号要用英文半角；写成 [文字](网址)'
    : undefined;
}

function checkImage(node: Pick<Image, 'alt'>): string | undefined {
  return node.alt?.trim() ? undefined : '图片没有说明，看不见图的人不知道是什么；在方括号里写上，例如 ![检查流程图](…)';
}

function checkTree(tree: Root, body: string, options: GateOptions): TextFinding[] {
  const findings: TextFinding[] = [];
  const raw: string[] = [];
  const told = new Set<string>();
  let last = 0;
  let anchors: Set<string> | undefined;
  const ownAnchors = (): Set<string> => (anchors ??= headingAnchors(tree));
  visit(tree, (node, index, parent) => {
    // Nodes that a plugin made have no place of their own: they stand after the one before.
    const offset = node.position ? startOf(node) : last;
    last = offset;
    const add = (
      message: string | undefined,
      found: string,
      severity: TextFinding['severity'] = 'error',
      shift = 0,
    ): void => {
      if (message !== undefined) findings.push({ severity, offset: offset + shift, found: firstLine(found), message });
    };
    const fault = checkMdxNode(node, options.mayBeMd, options.explainMention);
    if (fault !== undefined) {
      add(fault, sourceOf(body, node));
      return node.type.startsWith('mdxJsx') ? undefined : SKIP;
    }
    if (node.type === 'html') {
      raw.push(node.value);
      for (const tag of checkHtml(node.value, told)) add(tag.message, tag.found, 'error', tag.offset);
    }
    if (node.type === 'text') {
      for (const tag of checkWordTags(node.value)) add(tag.message, tag.found);
      add(checkBrokenLink(node.value, parent?.children[(index ?? 0) + 1]), node.value, 'warning');
      for (const { message, found, severity } of checkEntities(sourceOf(body, node), node.value))
        add(message, found, severity);
    }
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const wrong = node.type === 'image' ? checkPicture(node.url, options) : checkLink(node.url, options, ownAnchors);
      add(wrong?.message, node.url, wrong?.severity);
      // Astro takes a relative picture in MDX for a source file, and stops where there is none.
      if (
        !wrong &&
        options.mdx &&
        node.type === 'image' &&
        /^[^/:]*(?:\/|$)/.test(node.url) &&
        !node.url.startsWith('/')
      )
        add('图片的地址以 / 开头，例如 /files/2024/图片.png', node.url);
    }
    if (node.type === 'image' || node.type === 'imageReference') add(checkImage(node), sourceOf(body, node), 'warning');
    if (node.type === 'heading' && node.depth === 1)
      add('网页的标题已经是一级标题；正文里的小标题从 ## 开始', sourceOf(body, node), 'warning');
    return undefined;
  });
  for (const name of unbalancedTags(raw.join(''))) {
    const offset = body.search(new RegExp(`</?${name}\\b`, 'i'));
    findings.push({
      severity: 'warning',
      offset: Math.max(0, offset),
      found: `<${name}>`,
      message: `标签没有成对；有 <${name}> 就要有 </${name}>`,
    });
  }
  return findings;
}

/**
 * What may not stand in a body: tags outside a short list, links that run something or lead
 * nowhere, and in `.mdx` anything that would run at build. The body is read by the site's own
 * reader, so that the gate and the page agree on what is a tag.
 */
export function checkBody(body: string, options: GateOptions): TextFinding[] {
  const beyond = checkBounds(body);
  if (beyond.length > 0) return beyond;
  const isPlain = !WORTH_READING.test(body) && !(options.mdx && WORTH_READING_AS_MDX.test(body));
  if (isPlain && hasOnlyGoodLinks(body, options)) return [];
  const { tree, findings } = options.mdx
    ? parseMdx(body, options.mayBeMd)
    : { tree: parseMarkdown(body), findings: [] };
  if (!tree) return findings;
  const { text, offsetAt } = renderedText(tree, body);
  return [
    ...findings,
    ...checkTree(tree, body, options),
    ...checkIntent(tree, body),
    ...options.scanRendered(text, offsetAt),
  ];
}
