import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { renderMarkdown } from '#markdown/render.ts';
import { lostLines, readClipboard } from '#publishing/read-document.ts';

const paste = (html: string, body = ''): { body: string; lost: string[] } => {
  const read = readClipboard({ html, plain: '' }, body);
  return { body: read.body, lost: lostLines(read.lost) };
};

/** As Word writes a paragraph of an automatic list. */
const listed = (label: string, words: string, level = 1): string =>
  `<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US style='mso-bidi-font-family:"Times New Roman"'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<span lang=EN-US><o:p></o:p></span></p>`;

describe('what is pasted from Word, WPS and sheets', () => {
  test.each<[string, string, string]>([
    [
      'paragraphs stay paragraphs',
      '<p class=MsoNormal>第一段。</p><p class=MsoNormal>第二段。</p>',
      '第一段。\n\n第二段。',
    ],
    [
      'empty paragraphs of Word are none',
      '<p class=MsoNormal>甲<span lang=EN-US><o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>乙</p>',
      '甲\n\n乙',
    ],
    [
      'bold stays, whichever way it is said',
      '<p><b style="mso-bidi-font-weight:normal">甲</b>乙<span style="font-weight:700">丙</span></p>',
      '**甲**乙**丙**',
    ],
    ['bold that is taken back is none', '<b style="font-weight:normal"><p>甲<span>乙</span></p></b>', '甲乙'],
    [
      'a source line that ends between characters brings no blank',
      '<p class=MsoNormal>为深入\n贯彻  <span>\n精神</span>，用 Word\n写。</p>',
      '为深入贯彻精神，用 Word 写。',
    ],
    ['a line break stays', '<p>甲<br>乙</p>', '甲\\\n乙'],
    [
      'headings begin under the title of the page',
      '<h1>一、总则</h1><p style="mso-outline-level:2"><b>（一）范围</b></p><p>正文</p>',
      '## 一、总则\n\n### （一）范围\n\n正文',
    ],
    [
      'automatic numbers are words',
      listed('1.', '公开计划') + listed('（二）', '公开结果'),
      '1\\. 公开计划\n\n（二）公开结果',
    ],
    [
      'bullets are bullets, to their depth',
      listed('·', '甲') + listed('o', '乙', 2) + listed('Ø', '丙'),
      '- 甲\n  - 乙\n- 丙',
    ],
    [
      'lists of HTML too',
      '<ol start=3 type=1><li><p>甲</p><p>续</p></li><li>乙<ul><li>丙</li></ul></li></ol>',
      '3\\. 甲\n\n续\n\n4\\. 乙\n\n- 丙',
    ],
    [
      'Chinese counting',
      '<ol style="list-style-type: cjk-ideographic"><li>甲</li><li>乙</li></ol>',
      '一、甲\n\n二、乙',
    ],
    [
      'raised and lowered',
      '<p>m<sup>2</sup>和CO<span style="vertical-align:sub">2</span></p>',
      'm<sup>2</sup>和CO<sub>2</sub>',
    ],
    [
      'links that lead somewhere',
      '<p>见<a href="https://www.example.com/a">网站</a></p>',
      '见[网站](https://www.example.com/a)',
    ],
    [
      'signs of Markdown are words',
      '<p>10*20*30，# 不是标题，_下划线_</p><p>- 不是列表</p>',
      '10\\*20\\*30，# 不是标题，\\_下划线\\_\n\n\\- 不是列表',
    ],
    [
      'cells of a sheet',
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0><!--StartFragment--><col width=72 style="width:54pt"><tr height=19><td height=19 class=xl65 align=right x:num>1,024</td><td class=xl66>万元</td></tr><tr><td>２</td><td></td></tr><!--EndFragment--></table></body></html>',
      '| 1,024 | 万元 |\n| --- | --- |\n| ２ |  |',
    ],
    ['one cell of a sheet is its words', '<table><tr><td>甲</td></tr></table>', '甲'],
    [
      'a list of LibreOffice',
      '<ol><li><p style="margin-bottom: 0cm"><font face="宋体">公开计划</font></p></li></ol><p><br/></p><p>完</p>',
      '1\\. 公开计划\n\n完',
    ],
  ])('%s', (_case, html, body) => expect(paste(html)).toEqual({ body, lost: [] }));

  test('tables stay, merged cells are named', () => {
    const html =
      '<table class=MsoTableGrid><tr><td rowspan=2><p class=MsoNormal>部门</p></td><td colspan=2>检查</td></tr><tr><td>上|半年</td><td><p>下</p><p>半年</p></td></tr></table>';
    expect(paste(html)).toEqual({
      body: '| 部门 | 检查 |  |\n| --- | --- | --- |\n|  | 上\\|半年 | 下<br>半年 |',
      lost: [
        '表格第1行第1列：合并的单元格（跨行）：文字只写在第一格。',
        '表格第1行第2列：合并的单元格（横跨2列）：文字只写在第一格。',
      ],
    });
  });
  test('a footnote of Word is a note here, beside those that are there', () => {
    const html =
      "<p>甲<a style='mso-footnote-id:ftn1' href=\"#_ftn1\"><sup>[1]</sup></a>乙</p><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a style='mso-footnote-id:ftn1' href=\"#_ftnref1\"><sup>[1]</sup></a> 注的话</p></div></div>";
    expect(paste(html, '原有[^1]。\n\n[^1]: 原注').body).toBe('甲[^2]乙\n\n[^2]: 注的话');
  });
  test.each([
    ['<p>甲<img src="file:///c:/a.png">乙</p>', '第1段：图片没有带过来；用“添加附件”存进来。'],
    ['<p>甲<span style="display:none">密</span>乙</p>', '第1段：隐藏的文字“密”没有带过来。'],
    ['<p>甲<del cite="mailto:a">删</del>乙</p>', '第1段：修订：删去的文字“删”没有带过来。'],
    ['<p>甲</p><p><s>乙</s>丙</p>', '第2段：文字“乙”有删除线，网页上没有。'],
    ['<p>甲<a href="file:///c:/a.doc">乙</a></p>', '第1段：链接“file:///c:/a.doc”只在自己的电脑上能打开，没有带过来。'],
    ['<p>甲<input value=1></p>', '第1段：表单的格子没有带过来。'],
    [
      '<p>甲</p><div style="mso-element:comment-list"><div style="mso-element:comment"><p>改一下</p></div></div>',
      '第2段：批注“改一下”没有带过来。',
    ],
  ])('%s is said to be lost', (html, said) => expect(paste(html).lost).toEqual([said]));
  test('a program in it is not even words', () =>
    expect(paste('<p>甲</p><script>alert(1)</script><style>p{}</style><p onclick="x()">乙</p>').body).toBe('甲\n\n乙'));
});

describe('words without a look', () => {
  const plain = (words: string): string => readClipboard({ html: '', plain: words }, '').body;
  test.each([
    ['第一段\r\n第二段', '第一段\n\n第二段'],
    ['10*20*30', '10\\*20\\*30'],
    ['- 甲\n- 乙', '\\- 甲\n\n\\- 乙'],
    ['\n甲\n\n\n乙\n', '甲\n\n乙'],
  ])('%j', (words, body) => expect(plain(words)).toBe(body));
  test('are what readers will see, whatever they are', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[甲乙*_#`<>|\-\\[\]()!&~1. ]{1,12}$/), (words) => {
        const shown = new JSDOM(renderMarkdown(plain(words))).window.document.body.textContent;
        expect(shown.replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      }),
    ));
});
