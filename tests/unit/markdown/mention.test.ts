import { describe, expect, it } from 'vitest';
import { checkBody, type GateOptions } from '#markdown/gate.ts';

const options: GateOptions = {
  mdx: true,
  mayBeMd: true,
  from: '/tasks/2024/01/',
  isKnownAddress: () => true,
  hasAnchor: () => undefined,
  scanRendered: () => [],
  explainMention: (mention) => (mention.component === 'Term' && mention.word === '六稳' ? undefined : '没有这一个'),
};
const mdx = (body: string) => checkBody(body, options);

describe('what a body names by a component', () => {
  it.each([
    ['in a sentence', '先说<Term>六稳</Term>，再说别的'],
    ['at the beginning of a paragraph', '<Term>六稳</Term>是什么'],
    [
      'in a list, a table, a heading',
      '- <Term>六稳</Term>等\n\n| <Term>六稳</Term>等 |\n|--|\n\n## 说<Term>六稳</Term>',
    ],
    ['alone in its paragraph', '<Term>六稳</Term>'],
    ['alone in a row of a list', '- <Term>六稳</Term>\n- <Term>六稳</Term>'],
    ['over two lines', '说<Term>\n六稳</Term>等'],
  ])('may name a listed component %s', (_, body) => {
    expect(mdx(body)).toEqual([]);
  });

  it.each([
    [
      'a name with a slip',
      '按<Aricle no="33" />办',
      '<Aricle no="33" />',
      '最接近的是“Article”，写成 <Article no="33" />',
    ],
    ['a name in small letters', '说<term>六稳</term>', '<term>六稳</term>', '最接近的是“Term”'],
    ['a name like none', '说<Video src="a" />', '<Video src="a" />', '能用的有 Article、Term、Promise'],
    ['a program for a value', '按<Article no={33} />办', '<Article no={33} />', '英文引号'],
    ['a spread', '按<Article {...x} />办', '<Article {...x} />', '当成程序'],
    [
      'an attribute that is not listed',
      '按<Article no="33" href="x" />办',
      '<Article no="33" href="x" />',
      '没有属性“href”',
    ],
    ['an event', '说<Term onclick="x">六稳</Term>', '<Term onclick="x">六稳</Term>', '没有属性“onclick”'],
    ['the same attribute twice', '按<Article no="1" no="2" />办', '<Article no="1" no="2" />', '写了两次'],
    ['an attribute without a value', '按<Article no />办', '<Article no />', '英文引号'],
    ['an empty attribute', '按<Article no="" />办', '<Article no="" />', '英文引号'],
    ['nothing that says which', '按<Article />办', '<Article />', '没有写 no'],
    [
      'words where none belong',
      '按<Article no="33">这一条</Article>办',
      '<Article no="33">这一条</Article>',
      '里面不写字',
    ],
    ['a word that is not there', '说<Term></Term>', '<Term></Term>', '里面要写词语'],
    ['more than words', '说<Term>**六稳**</Term>', '<Term>**六稳**</Term>', '只写词语'],
    ['a program among words', '说<Term>{x}</Term>', '<Term>{x}</Term>', '只写词语'],
    ['one component in another', '说<Term><Article no="33" /></Term>', '<Term><Article no="33" /></Term>', '只写词语'],
    ['Chinese quotation marks', '按<Article no=“33” />办', '<Article no=“33” />办', '写成 <Article no="33" />'],
    [
      'a tag that never closes',
      '说<Term>六稳</Term>\n\n和<Term>六稳</Term>、<Term>六保',
      '<Term>六保',
      '写成 <Term>六稳</Term>',
    ],
    ['a component of a namespace', '说<Term.X>六稳</Term.X>', '<Term.X>六稳</Term.X>', '<Term.X>'],
    ['what is not there', '说<Term>六保</Term>', '<Term>六保</Term>', '没有这一个'],
  ])('may not name %s', (_, body, found, right) => {
    const [first] = mdx(body);
    expect(first).toMatchObject({ severity: 'error', found });
    expect(first?.message).toContain(right);
  });

  it('tells an author of .md where components are known', () =>
    expect(checkBody('按<Article no="33" />办', { ...options, mdx: false })[0]?.message).toContain('只有 .mdx 认识'));
});
