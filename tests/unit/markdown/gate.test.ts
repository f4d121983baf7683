import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBody, type GateOptions } from '#markdown/gate.ts';

const KNOWN = new Set([
  '/',
  '/about/',
  '/tasks/2024/01/',
  '/disclosures/2024/plan/',
  '/disclosures/2024/other/',
  '/files/2024/附件〔2024〕1号.pdf',
  '/files/2024/100%.pdf',
  '/files/2024/a#1.pdf',
  '/files/2024/附 件.pdf',
]);
const options: GateOptions = {
  mdx: false,
  mayBeMd: true,
  from: '/disclosures/2024/plan/',
  isKnownAddress: (path) => KNOWN.has(path),
  explainMention: () => undefined,
  hasAnchor: (path, anchor) => (path === '/tasks/2024/01/' ? anchor === 'c1' : undefined),
  scanRendered: () => [],
};
const md = (body: string) => checkBody(body, options);
const mdx = (body: string) => checkBody(body, { ...options, mdx: true });

describe('a body in .md', () => {
  it.each([
    ['words with signs of comparison and braces', 'PM2.5<35微克，误差<5%，a < b 且 c > d，集合{甲,乙}'],
    ['Han in angle brackets', '关于R&D项目<试行>的公告'],
    ['ranges and quotation marks', '3~5个工作日，他说"同意"--并且...完'],
    ['bold beside Chinese marks', '按照**《检查办法》**第三条执行，**加粗。**后面'],
    ['line breaks, subscripts, superscripts', '甲<br>乙<br/>丙，CO<sub>2</sub>，10m<sup>2</sup>'],
    [
      'a table with joined cells',
      '<table>\n<thead><tr><th colspan="2">甲</th></tr></thead>\n<tr><td rowspan=2>乙</td><td>丙</td></tr>\n</table>',
    ],
    ['a Markdown table, a footnote, a list', '| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n文[^1]\n\n[^1]: 注\n\n1. 一\n2. 二'],
    ['code that shows tags', '`<script>` 和\n\n```\n<img onerror=x> [x](javascript:a)\n```'],
    ['entities', '&lt;script&gt; &nbsp; &#123;'],
    ['a comment', '甲 <!-- 备注 --> 乙'],
    ['smaller headings', '## 附件\n\n### 一、说明'],
    [
      'links out',
      '[a](https://www.example.com/附件.pdf) <https://xm.gov.cn/a> https://xm.gov.cn/100%的 [b](mailto:a@b.cn) [c](tel:0592-5123456)',
    ],
    [
      'links within',
      '[a](/tasks/2024/01/) [b](/tasks/2024/01/#c1) [c](../other/) [d](#注) [e](/about/?a=1) [f](../../../tasks/2024/01/)\n\n## 注',
    ],
    [
      'files with Chinese names, # and %',
      '[a](/files/2024/附件〔2024〕1号.pdf) [b](/files/2024/100%.pdf) [c](/files/2024/a%231.pdf) [d](/files/2024/%E9%99%84%20%E4%BB%B6.pdf) [e](</files/2024/附 件.pdf>)',
    ],
    ['a picture with words', '![检查流程图](/files/2024/100%.pdf)'],
    ['a reference link', '[说明][r]\n\n[r]: /about/'],
    ['import and export as words', 'import 和 export 是英文词'],
  ])('may hold %s', (_, body) => {
    expect(md(body)).toEqual([]);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', '<script>', '不放程序'],
    ['an event on a picture', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>', '![图片说明]'],
    ['a drawing that runs', '<svg onload=alert(1)></svg>', '<svg onload=alert(1)>', '不放程序'],
    ['a frame', '<iframe src="https://a.cn"></iframe>', '<iframe src="https://a.cn">', '不放程序'],
    ['a style', '<style>p{}</style>', '<style>', '不放程序'],
    ['a link as HTML', '<a href="javascript:x">a</a>', '<a href="javascript:x">', '[文字](网址)'],
    ['a letter in angle brackets', '方案<A>', '<A>', '&lt;'],
    ['an attribute on a cell', '<table><tr><td style="a">甲</td></tr></table>', '<td style="a">', 'colspan'],
    ['an attribute on a line break', '甲<br onclick=x>乙', '<br onclick=x>', '不能带属性'],
    ['a tag over two lines', '<div\n onclick="x"\n>文</div>', '<div', '空一行'],
    ['a tag that never ends', '<td\n\nonclick=x>', '<td', 'colspan'],
    ['a script behind an empty comment', '<!--><script>alert(1)</script>-->', '<!-->', '没有收尾'],
    ['a comment that never ends', '<!-- 未完', '<!-- 未完', '没有收尾'],
    ['a processing instruction', '<?php echo 1 ?>', '<?php echo 1 ?>', '不能用'],
    ['a paragraph of Word', '<p class=MsoNormal>文</p>', '<p class=MsoNormal>', '粘贴自 Word'],
    ['a namespace of Word', '<o:p></o:p>文', '<o:p>', '粘贴自 Word'],
    ['a smart tag of Word', '<st1:place w:st="on">厦</st1:place>', '<st1:place w:st="on">', '粘贴自 Word'],
    [
      'a condition of Word',
      '<!--[if gte mso 9]><xml></xml><![endif]-->',
      '<!--[if gte mso 9]><xml></xml><![endif]-->',
      '粘贴自 Word',
    ],
    ['a script in a link', '[x](javascript:alert(1))', 'javascript:alert(1)', 'https://'],
    ['a script in capitals', '[x](JaVaScRiPt:alert(1))', 'JaVaScRiPt:alert(1)', 'https://'],
    ['a script by entity', '[x](java&#115;cript:a)', 'javascript:a', 'https://'],
    ['a script in a definition', '[x][r]\n\n[r]: javascript:a', 'javascript:a', 'https://'],
    ['a script in a footnote', '文[^1]\n\n[^1]: [x](vbscript:a)', 'vbscript:a', 'https://'],
    ['data in a link', '[附件](data:text/html;base64,PHA+eDwvcD4=)', 'data:text/html;base64,PHA+eDwvcD4=', 'https://'],
    ['data in a picture', '![图](data:image/png;base64,AA)', 'data:image/png;base64,AA', 'https://'],
    ['another host by two slashes', '[x](//evil.example)', '//evil.example', '//'],
    ['another host by a backslash', '[x](/\\evil.example)', '/\\evil.example', '反斜杠'],
    ['a drive', '[x](C:\\附件.docx)', 'C:\\附件.docx', '自己电脑'],
    ['a local file', '[x](file:///c/a.doc)', 'file:///c/a.doc', '自己电脑'],
    ['an address without a beginning', '[x](www.xm.gov.cn/a)', 'www.xm.gov.cn/a', 'https://www.xm.gov.cn/a'],
    ['a full-width colon', '[x](https：//xm.gov.cn)', 'https：//xm.gov.cn', '半角'],
    ['an empty link', '[x]()', '', '没有写网址'],
    ['a page that does not exist', '[说明](/tasks/2024/99/)', '/tasks/2024/99/', '没有这个网页'],
    ['a file that does not exist', '[附件](/files/2024/b.pdf)', '/files/2024/b.pdf', '没有这个网页或文件'],
    ['a path that climbs out', '[x](/files/../../etc/passwd)', '/files/../../etc/passwd', '没有这个网页'],
    ['a file without the root', '[x](files/2024/100%.pdf)', 'files/2024/100%.pdf', '写成 /files/2024/100%.pdf'],
    ['a # that means itself', '[x](/files/2024/a#1.pdf)', '/files/2024/a#1.pdf', 'a%231.pdf'],
    ['an anchor that the page has not', '[x](#c9)\n\n## 附件', '#c9', '这一页没有 #c9'],
    ['a promise that the task has not', '[x](/tasks/2024/01/#c99)', '/tasks/2024/01/#c99', '没有 #c99'],
    ['a picture of another host', '![图](https://www.example.com/a.png)', 'https://www.example.com/a.png', '别的网站'],
    ['a source file', '[x](../../tasks/2024/01.mdx)', '../../tasks/2024/01.mdx', '/tasks/2024/01/'],
    ['a deceiving character by entity', '文&#x202e;字', '从右到左强制 U+202E', '删掉'],
  ])('may not hold %s', (_, body, found, right) => {
    const errors = md(body).filter(({ severity }) => severity === 'error');
    expect(errors[0]).toMatchObject({ found });
    expect(errors[0]?.message).toContain(right);
  });

  it.each([
    ['a heading of the first level', '# 标题\n\n文', '从 ## 开始'],
    ['the same, underlined', '标题\n===\n\n文', '从 ## 开始'],
    ['a picture without words', '![](/files/2024/100%.pdf)', '没有说明'],
    ['an address without its last slash', '[x](/tasks/2024/01)', '写成 /tasks/2024/01/'],
    ['a tag without its pair', '10m<sup>2', '</sup>'],
    ['a blank in an address', '[x](/files/2024/附 件.pdf)', '%20'],
    ['full-width brackets round an address', '[x]（https://xm.gov.cn/）', '半角'],
  ])('is warned of %s', (_, body, right) => {
    expect(md(body)).toMatchObject([{ severity: 'warning' }]);
    expect(md(body)[0]?.message).toContain(right);
  });

  it('names every fault at its place', () => {
    const body = '甲\n\n<b>乙</b>\n\n[丙](javascript:a)\n\n- 丁 <font color=red>戊</font>';
    expect(md(body).map(({ offset, found }) => [body.slice(0, offset).split('\n').length, found])).toEqual([
      [3, '<b>'],
      [5, 'javascript:a'],
      [7, '<font color=red>'],
    ]);
  });
});

describe('a body in .mdx', () => {
  it.each([
    ['plain words and emphasis', '按照**《检查办法》**第三条执行。'],
    ['what is written as entities or escaped', '误差&lt;5%，&#123;甲&#125;，\\{乙\\}，\\<5'],
    ['code', '`{x}` `<5`\n\n```\nimport {x} <5\n```'],
    ['a remark', '甲{/* 备注 */}乙'],
    ['pictures from the root', '![图](/files/2024/a%231.pdf)'],
    ['links, tables, footnotes', '[a](/about/)\n\n| 甲 |\n|--|\n| 1 |\n\n文[^1]\n\n[^1]: 注'],
  ])('may hold %s', (_, body) => {
    expect(mdx(body)).toEqual([]);
  });

  it.each([
    ['a sign of comparison', '误差<5%', '<5%', '&lt; 或改用 .md'],
    ['braces', '集合{甲,乙}为准', '{甲,乙}', '&#123;'],
    ['braces that are no program', '共{2024年}', '{2024年}', '花括号'],
    ['a brace that never closes', '未完{', '{', '花括号'],
    ['an empty pair', '{}', '{}', '花括号'],
    ['a program', '{process.exit()}', '{process.exit()}', '花括号'],
    ['a program behind a remark', '文{/*a*/evil()}', '{/*a*/evil()}', '花括号'],
    ['an import', "import fs from 'fs'\n\n文", "import fs from 'fs'", 'import'],
    ['an export', 'export const a = 1', 'export const a = 1', 'export'],
    ['a line that begins like one', 'import 是英文词', 'import 是英文词', 'import'],
    ['a tag', '<br/>', '<br/>', '<br>'],
    ['a component that is not listed', '<Foo a="1"/>', '<Foo a="1"/>', '<Foo>'],
    ['a program in an attribute', '<a href={x}>b</a>', '<a href={x}>b</a>', '<a>'],
    ['spread attributes', '<A {...b}/>', '<A {...b}/>', '<A>'],
    ['a fragment', '<>甲</>', '<>甲</>', '<>'],
    ['a comment of HTML', '<!-- 备注 -->', '<!-- 备注 -->', '{/* 备注 */}'],
    ['an address in angle brackets', '<https://xm.gov.cn>', '<https://xm.gov.cn>', '[文字](网址)'],
    ['a script in a link', '[x](javascript:a)', 'javascript:a', 'https://'],
    [
      'a picture by a relative path',
      '![图](../../../files/2024/a%231.pdf)',
      '../../../files/2024/a%231.pdf',
      '/files/2024/',
    ],
    ['a name from the prototype of objects', '<constructor/>', '<constructor/>', '<constructor>'],
  ])('may not hold %s', (_, body, found, right) => {
    const [first] = mdx(body);
    expect(first).toMatchObject({ severity: 'error', found });
    expect(first?.message).toContain(right);
  });

  it('names every slip at its line, not the first alone', () => {
    const body = '文\n\n{甲}\n\n误差<5%\n\n再 {乙 和 <6\n\nimport x';
    const lines = mdx(body).map(({ offset }) => body.slice(0, offset).split('\n').length);
    expect([...new Set(lines)].sort()).toEqual([3, 5, 7, 9]);
  });

  it('does not advise .md where only .mdx is read', () => {
    expect(checkBody('误差<5%', { ...options, mdx: true, mayBeMd: false })[0]?.message).not.toContain('.md，');
    expect(checkBody('误差<5%', { ...options, mdx: true, mayBeMd: false })[0]?.message).not.toContain('改用');
  });

  it('always comes to an end, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<',
            '>',
            '{',
            '}',
            '/',
            'a',
            '甲',
            ' ',
            '\n',
            '\n\n',
            'import ',
            '"',
            '=',
            '`',
            '[',
            '](',
            ')',
            '!--',
          ),
          { maxLength: 40 },
        ),
        (parts) => Array.isArray(mdx(parts.join(''))),
      ),
    );
  });
});
