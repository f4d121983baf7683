import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingAnchors } from '#markdown/heading-anchors.ts';
import { parseMarkdown, plainText } from '#markdown/read.ts';
import { renderMarkdown } from '#markdown/render.ts';

describe('what comes out, even where the gate was passed by', () => {
  it.each([
    ['a script', '<script>alert(1)</script>文', '文'],
    ['a style with its words', '<style>p{}</style>文', '文'],
    [
      'an event',
      '<table><tr><td onclick=x colspan=2>甲</td></tr></table>',
      '<div class="figures wide" tabindex="0" role="group" aria-label="表格，可以左右滚动"><table><tbody><tr><td colspan="2">甲</td></tr></tbody></table></div>',
    ],
    ['a script in a link', '[a](javascript:alert(1))', '<p><a>a</a></p>'],
    ['another host by two slashes', '[a](//evil.example)', '<p><a>a</a></p>'],
    ['data in a picture', '![图](data:image/svg+xml,x)', '<p><img alt="图"></p>'],
    [
      'a frame, a form, a drawing',
      '<iframe src="https://a.cn">甲</iframe><form><input name=a></form><svg><a href="x">乙</a></svg>丙',
      '丙',
    ],
    ['a name that a program would look for', '<p id="location" name="x">甲</p>', '<p>甲</p>'],
    ['tags of Word', '<span class=MsoNormal style="mso-spacerun:yes">文</span>', '<p>文</p>'],
    ['a vertical tab', '第一行\u000b第二行', '<p>第一行 第二行</p>'],
  ])('lacks %s', (_, body, html) => {
    expect(renderMarkdown(body)).toBe(html);
  });

  it.each([
    [
      'footnotes with links that work',
      '文[^1]\n\n[^1]: 注',
      [
        'href="#user-content-fn-1"',
        'id="user-content-fn-1"',
        'href="#user-content-fnref-1"',
        'id="user-content-fnref-1"',
        'id="footnote-label">脚注',
      ],
    ],
    ['tables with their alignment', '| 甲 | 乙 |\n|:-:|--|\n| 1 | 2 |', ['<th class="cells-center">甲</th>']],
    ['ordered lists from their number', '3. 三\n4. 四', ['<ol start="3">']],
    ['boxes as words', '- [x] 完成\n- [ ] 未完成', ['<li>☑ 完成</li>', '<li>☐ 未完成</li>']],
    ['an empty corner as no head', '| | 甲 |\n|---|---|\n| 一 | 1 |', ['<td></td>\n<th>甲</th>']],
    [
      'each way back from a note under its own name',
      '一[^1]，再[^1]，二[^2]\n\n[^1]: 注\n\n[^2]: 注',
      [
        'aria-label="返回第1条脚注的第1处引用"',
        'aria-label="返回第1条脚注的第2处引用"',
        'aria-label="返回第2条脚注的第1处引用"',
      ],
    ],
    ['subscripts', 'CO<sub>2</sub>', ['CO<sub>2</sub>']],
    ['bold beside Chinese marks', '按照**《检查办法》**第三条执行', ['<strong>《检查办法》</strong>']],
    ['ranges', '3~5个工作日，最长10~15个工作日', ['3~5个工作日，最长10~15个工作日']],
    ['signs of comparison', 'PM2.5<35微克', ['PM2.5&#x3C;35微克']],
    ['what shows code', '`<script>`', ['<code>&#x3C;script></code>']],
    ['the indent of a paragraph', '　　各单位', ['<p>　　各单位</p>']],
    [
      'an address that ends where Chinese begins',
      '详见 https://www.example.com/gk/t1.htm，请查阅',
      ['href="https://www.example.com/gk/t1.htm"', '</a>，请查阅'],
    ],
    ['an address with a stray percent sign', '见 https://www.example.com/100%的', ['100%']],
  ])('keeps %s', (_, body, parts) => {
    const html = renderMarkdown(body);
    for (const part of parts) expect(html).toContain(part);
  });

  it('puts addresses of the site under the path it is mounted on, once', () => {
    expect(renderMarkdown('[a](/about/) [b](/zwgk/about/) [c](../x/) [d](#e) ![f](/files/a.png)', '/zwgk/')).toBe(
      '<p><a href="/zwgk/about/">a</a> <a href="/zwgk/about/">b</a> <a href="../x/">c</a> <a href="#e">d</a> <img src="/zwgk/files/a.png" alt="f"></p>',
    );
  });

  it('marks what leaves the site', () => {
    expect(renderMarkdown('[a](https://xm.gov.cn/) [b](mailto:a@b.cn)')).toBe(
      '<p><a href="https://xm.gov.cn/" rel="noopener external">a</a> <a href="mailto:a@b.cn">b</a></p>',
    );
  });

  it('gives the search index no controls either', () => {
    expect(plainText('第一行\u000b第二行\n\n甲<!-- 乙 -->')).toBe('第一行 第二行\n甲');
  });

  it('gives the search index what components say, and no remark', () => {
    const body = '按<Article no="33" />办，{/* 备注 */}先说<Term>六稳</Term>。\n\n<Promise id="c2" />\n\n{/* 备注 */}';
    expect(plainText(body, (mention) => `〔${Object.values(mention).filter(Boolean).join(' ')}〕`)).toBe(
      '按〔Article 33〕办，先说〔Term 六稳〕。\n〔Promise c2〕',
    );
  });

  const piece = fc.constantFrom(
    '<script>',
    '</script>',
    '<img src=x onerror=alert(1)>',
    '<!--',
    '-->',
    '<svg/onload=x>',
    '[x](javascript:a)',
    '`',
    '```\n',
    '<a href="java\tscript:x">',
    '<td>',
    '<table>',
    '<style>',
    '<math><mtext>',
    '\n\n',
    '甲',
    '&lt;script&gt;',
    '<![CDATA[',
    ']]>',
    '<title>',
    '<noscript>',
    '"',
    "'",
    '\u0000',
    '\u000b',
  );

  it('never holds a program, however tags are put together', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        const html = renderMarkdown(parts.join(''));
        const tags = html.match(/<[a-z][^>]*>/gi)?.join('\n') ?? '';
        return !/<(?:script|style|svg|iframe|math)|\son\w+=|javascript:/i.test(tags) && !/[\u0000\u000b]/.test(html);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a place of a long text has an address', () => {
  it.each([
    ['a heading', '## 总 则', '<h2 id="总-则"><a class="place" href="#总-则">总 则</a></h2>'],
    ['a heading that leads somewhere stays as it is', '## [甲](/about/)', '<h2 id="甲"><a href="/about/">甲</a></h2>'],
    ['an article', '第三条 为了公开。', '<p id="第三条"><a class="place" href="#第三条">第三条</a> 为了公开。</p>'],
    [
      'an article after a wide blank',
      '第十二条　甲',
      '<p id="第十二条"><a class="place" href="#第十二条">第十二条</a>　甲</p>',
    ],
    [
      'an inserted article',
      '第三条之一 甲',
      '<p id="第三条之一"><a class="place" href="#第三条之一">第三条之一</a> 甲</p>',
    ],
    ['not an article that is only spoken of', '第三条规定了公开。', '<p>第三条规定了公开。</p>'],
    ['not one within a paragraph', '依照第三条 甲', '<p>依照第三条 甲</p>'],
  ])('%s', (_, body, html) => expect(renderMarkdown(body)).toBe(html));
  it('of its own, whatever bears the same name, and what had an address keeps it', () => {
    const html = renderMarkdown('第一条 甲\n\n## 第一条\n\n第一条 乙');
    expect([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['第一条-1', '第一条', '第一条-2']);
  });
  it('that a body may link to: the gate knows the same names', () => {
    const body = '第一条 甲\n\n## 第一条\n\n第一条 乙';
    expect([...headingAnchors(parseMarkdown(body))].sort()).toEqual(['第一条', '第一条-1', '第一条-2']);
  });
});
