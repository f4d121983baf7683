import { nearest } from '#domain/check/nearest.ts';
import type { Mention } from '#domain/mention/mention.ts';

export type ComponentName = Mention['component'];

interface Shape {
  /** Attributes that it takes; true for one that it needs. */
  attributes: Readonly<Record<string, boolean>>;
  /** Whether it encloses words; otherwise it closes itself. */
  hasWords: boolean;
  example: string;
}

/** The whole of what an `.mdx` may name: words go in and words come out, and nothing is run. */
export const COMPONENTS: Readonly<Record<ComponentName, Shape>> = {
  Article: { attributes: { no: true, law: false }, hasWords: false, example: '<Article no="33" />' },
  Term: { attributes: {}, hasWords: true, example: '<Term>六稳</Term>' },
  Promise: { attributes: { id: true }, hasWords: false, example: '<Promise id="c2" />' },
};
const NAMES = Object.keys(COMPONENTS);

const isListed = (name: string): name is ComponentName => Object.hasOwn(COMPONENTS, name);

/** An element of MDX, as far as it is looked at. */
export interface Jsx {
  name: string | null;
  attributes: readonly { type: string; name?: string; value?: unknown }[];
  children: readonly { type: string; value?: string }[];
}

/** Of a name that is not listed: the listed one that was probably meant. */
export function likeListed(name: string): ComponentName | undefined {
  const best = nearest(name, NAMES, 0.6);
  return best !== undefined && isListed(best) ? best : undefined;
}

const writeLike = (name: ComponentName): string => `写成 ${COMPONENTS[name].example}`;

function explainUnlisted(name: string): string {
  const best = likeListed(name);
  const likely = best ? `最接近的是“${best}”，${writeLike(best)}；` : '';
  return `.mdx 里不能用标签 <${name}>；${likely}能用的有 ${NAMES.join('、')}，要照原样显示尖括号，写成 &lt;`;
}

/** What is wrong with the attributes of a listed component. */
function explainAttributes(name: ComponentName, attributes: Jsx['attributes']): string | undefined {
  const allowed = COMPONENTS[name].attributes;
  const names = attributes.map((attribute) => attribute.name ?? '');
  for (const [index, attribute] of attributes.entries()) {
    const given = names[index] ?? '';
    if (attribute.type !== 'mdxJsxAttribute') return `<${name}> 的花括号会被当成程序；${writeLike(name)}`;
    if (!Object.hasOwn(allowed, given)) {
      const list = Object.keys(allowed);
      return `<${name}> 没有属性“${given}”；${list.length > 0 ? `能写的有 ${list.join('、')}` : '不带属性'}，${writeLike(name)}`;
    }
    if (names.indexOf(given) !== index) return `<${name}> 的 ${given} 写了两次；只留一个`;
    if (typeof attribute.value !== 'string' || attribute.value.trim() === '')
      return `<${name}> 的 ${given} 要写在英文引号里；${writeLike(name)}`;
  }
  const missing = Object.keys(allowed).find((each) => allowed[each] && !names.includes(each));
  return missing === undefined ? undefined : `<${name}> 没有写 ${missing}；${writeLike(name)}`;
}

const wordsIn = (children: Jsx['children']): string => children.map(({ value = '' }) => value).join('');

function explainWords(name: ComponentName, children: Jsx['children']): string | undefined {
  if (!COMPONENTS[name].hasWords) return children.length === 0 ? undefined : `<${name}> 里面不写字；${writeLike(name)}`;
  if (children.some(({ type }) => type !== 'text')) return `<${name}> 里面只写词语，不加别的写法；${writeLike(name)}`;
  return wordsIn(children).trim() === '' ? `<${name}> 里面要写词语；${writeLike(name)}` : undefined;
}

/** What an element names, or why it may not stand in a body. */
export function readMention({ name: written, attributes, children }: Jsx): Mention | { fault: string } {
  const name = written ?? '';
  if (!isListed(name)) return { fault: explainUnlisted(name) };
  const fault = explainAttributes(name, attributes) ?? explainWords(name, children);
  if (fault !== undefined) return { fault };
  const valueOf = (attribute: string): string | undefined => {
    const value = attributes.find((each) => each.name === attribute)?.value;
    return typeof value === 'string' ? value.trim() : undefined;
  };
  switch (name) {
    case 'Article':
      return { component: name, no: valueOf('no') ?? '', law: valueOf('law') };
    case 'Term':
      return { component: name, word: wordsIn(children).trim() };
    case 'Promise':
      return { component: name, id: valueOf('id') ?? '' };
  }
}
