import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWord } from '#adapters/word/read-word.ts';
import { writeDocument } from '#markdown/write-document.ts';
import { docx, level, numbered, p, run, styled, tbl, tc, tr } from '../../support/word.ts';

/** Markdown and losses, a line each. */
function read(bytes: Uint8Array): { markdown: string; lost: string[] } {
  const document = readWord(bytes);
  if ('fault' in document) throw new Error(document.fault);
  return { markdown: writeDocument(document), lost: document.lost.map(({ what, where }) => `${where}：${what}`) };
}
const markdownOf = (...body: string[]): string => read(docx({ body: body.join('') })).markdown;
const lostOf = (...body: string[]): string[] => read(docx({ body: body.join('') })).lost;

describe('headings, looks and lists', () => {
  it('begins headings with the second level and leaves their boldness to the page', () => {
    expect(markdownOf(styled('1', '一、总则'), styled('2', '# 细则 #'))).toBe('## 一、总则\n\n### \\# 细则 \\#');
  });

  it('puts the signs of bold words inside the blanks, also beside Chinese marks', () => {
    expect(markdownOf(p(run('甲') + run('　（一）', '<w:b/>') + run('乙')))).toBe('甲　**（一）**乙');
    expect(markdownOf(p(run('粗', '<w:b/>') + run('体', '<w:b w:val="1"/>') + run('细', '<w:b w:val="0"/>')))).toBe(
      '**粗体**细',
    );
  });

  it('keeps raised and lowered words, and breaks', () => {
    expect(
      markdownOf(p(`${run('m')}${run('2', '<w:vertAlign w:val="superscript"/>')}<w:r><w:br/></w:r>${run('# 乙')}`)),
    ).toBe('m<sup>2</sup>\\\n\\# 乙');
  });

  it('links only to what a page may link to', () => {
    const body = p(
      `<w:hyperlink r:id="a">${run('网站')}</w:hyperlink><w:hyperlink r:id="b">${run('文件')}</w:hyperlink>` +
        `<w:hyperlink w:anchor="x">${run('下文')}</w:hyperlink>`,
    );
    const { markdown, lost } = read(docx({ body, links: { a: 'https://a.cn/x(1)', b: 'file:///C:/x.doc' } }));
    expect(markdown).toBe('[网站](<https://a.cn/x(1)>)文件下文');
    expect(lost).toEqual(['第1段（网站文件下文）：链接“file:///C:/x.doc”只在自己的电脑上能打开，没有带过来']);
  });

  it('makes bullets a list and calls notes', () => {
    const body =
      numbered('甲', 1) +
      numbered('乙', 1, 1) +
      p(`${run('文')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}`);
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('-')}</w:footnote><w:footnote w:id="2">${p('注[1]')}${p('又')}</w:footnote>`;
    const { markdown } = read(docx({ body, footnotes, lists: [level(0, 'bullet', '') + level(1, 'bullet', 'o')] }));
    expect(markdown).toBe('- 甲\n  - 乙\n\n文[^1]。\n\n[^1]: 注\\[1\\]\n\n    又');
  });
});

describe('automatic numbers', () => {
  const lists = [
    level(0, 'chineseCountingThousand', '%1、') + level(1, 'japaneseCounting', '（%2）') + level(2, 'decimal', '%3.'),
    level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2') + level(2, 'lowerLetter', '%3)'),
    level(0, 'upperRoman', '第%1章', '<w:suff w:val="space"/>') + level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
    level(0, 'hebrew1', '%1.'),
  ];
  const words = (...body: string[]): string[] => read(docx({ body: body.join(''), lists })).markdown.split('\n\n');

  it('become the words that a reader sees, each level beginning anew below the one above', () => {
    expect(
      words(
        numbered('总则', 1),
        numbered('目的', 1, 1),
        numbered('范围', 1, 1),
        numbered('对象', 1, 2),
        numbered('附则', 1),
        numbered('解释', 1, 1),
      ),
    ).toEqual(['一、总则', '（一）目的', '（二）范围', '1\\. 对象', '二、附则', '（一）解释']);
  });

  it('name their place over several levels', () => {
    expect(words(numbered('甲', 2), numbered('乙', 2, 1), numbered('丙', 2, 1), numbered('丁', 2, 2))).toEqual([
      '1 甲', '1.1 乙', '1.2 丙', 'a) 丁',
    ]); // prettier-ignore
    expect(words(numbered('甲', 3), numbered('乙', 3), numbered('丙', 3, 1))).toEqual([
      '第I章甲',
      '第II章乙',
      '2.1 丙',
    ]);
  });

  it('are counted 1, 2, 3 and named where the way of counting is not known', () => {
    const { markdown, lost } = read(docx({ body: numbered('甲', 4), lists }));
    expect(markdown).toBe('1\\. 甲');
    expect(lost[0]).toContain('自动编号的样式 hebrew1');
  });

  it('begin anew where a list says so, once', () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1、')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = [1, 1, 2, 2, 1].map((id) => numbered('条', id)).join('');
    expect(read(docx({ body, numbering })).markdown.split('\n\n')).toEqual([
      '1、条',
      '2、条',
      '1、条',
      '2、条',
      '3、条',
    ]);
  });

  it('are seen before nothing too, but not before a paragraph that leaves its list', () => {
    expect(words(numbered('', 1), numbered('甲', 1), numbered('乙', 0))).toEqual(['一、', '二、甲', '乙']);
  });
});

describe('tables', () => {
  it('write a merged cell once, where it begins, and name it', () => {
    const body = tbl(
      tr(tc('甲|乙', '<w:gridSpan w:val="2"/>'), tc('丙', '<w:vMerge w:val="restart"/>')),
      tr(tc('丁'), tc(p('戊') + p('己')), tc('看不见', '<w:vMerge/>')),
    );
    const { markdown, lost } = read(docx({ body }));
    expect(markdown).toBe('| 甲\\|乙 |  | 丙 |\n| --- | --- | --- |\n| 丁 | 戊<br>己 |  |');
    expect(lost).toEqual([
      '第1个表格第1行第1列：合并的单元格（横跨2列）：文字只写在第一格',
      '第1个表格第1行第2列：合并的单元格（跨行）：文字只写在第一格',
    ]);
  });

  it('keep the words of a table inside a cell', () => {
    const { markdown, lost } = read(docx({ body: tbl(tr(tc(`${tbl(tr(tc('内一'), tc('内二')))}${p('外')}`))) }));
    expect(markdown).toBe('| 内一<br>内二<br>外 |\n| --- |');
    expect(lost[0]).toContain('第1个表格第1行第1列：单元格里还有表格');
  });
});

describe('what a page cannot show is named, with its words and its place', () => {
  const drawing = (inner: string): string => `<w:r><w:drawing><wp:inline>${inner}</wp:inline></w:drawing></w:r>`;
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['hidden words', run('明') + run('暗', '<w:vanish/>'), '明', '隐藏的文字“暗”没有带过来'],
    ['words hidden by their style', run('明') + run('暗', '<w:rStyle w:val="s"/>'), '明', '隐藏的文字“暗”没有带过来'],
    ['words struck out in a revision', `${run('留')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del>`, '留', '修订：删去的文字“删”没有带过来'],
    ['words put in by a revision', `${run('原')}<w:ins>${run('加')}</w:ins>`, '原加', '修订：插入的文字“加”按已接受处理'],
    ['words moved away', `${run('原')}<w:moveFrom>${run('走')}</w:moveFrom>`, '原', '修订：删去的文字“走”没有带过来'],
    ['words crossed out', run('作废', '<w:strike/>'), '作废', '文字“作废”有删除线，网页上没有'],
    ['white words', run('白', '<w:color w:val="FFFFFF"/>'), '白', '文字“白”是白色的，纸上看不见，网页上看得见'],
    ['blanks to fill in', run('姓名：') + run('    ', '<w:u w:val="single"/>') + run('。'), '姓名：    。', '下划线上的空白（填空）在网页上看不见'],
    ['a picture', run('图') + drawing('<wp:docPr descr="流程图"/><a:graphic><pic:pic/></a:graphic>'), '图', '图片“流程图”没有带过来；需要的，把图片放进 public/files/年份/ 再写进正文'],
    ['a chart', run('图') + drawing('<a:graphic><c:chart/></a:graphic>'), '图', '图表没有带过来；需要的，存成图片或附件'],
    ['a shape', run('图') + drawing('<wps:wsp/>'), '图', '图形没有带过来'],
    ['an object', `${run('物')}<w:r><w:object/></w:r>`, '物', '嵌入的对象没有带过来；需要的，单独存成附件'],
    ['an equation', `${run('式')}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`, '式x=1', '公式：只留下里面的文字“x=1”，上下标和分数线没有了'],
    ['a reading over a character', '<w:r><w:ruby><w:rt><w:r><w:t>xià</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>厦</w:t></w:r></w:rubyBase></w:ruby></w:r>', '厦', '字上的注音“xià”没有带过来'],
    ['a sign of a picture font', `${run('同意')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`, '同意☑', '符号（字体 Wingdings，编码 F0FE）写成“☑”；对照原文核对'],
    ['a sign without a twin', `${run('见')}<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>`, '见〓', '符号（字体 Webdings，编码 F021）没有通用的字，写成“〓”；对照原文改'],
    ['a date that a machine reckons', `<w:fldSimple w:instr=" DATE \\@ yyyy ">${run('2024年')}</w:fldSimple>`, '2024年', '自动日期（域 DATE）：只留下当时显示的日期，对照原文核对'],
  ]; // prettier-ignore

  it.each(cases)('%s', (_, contents, markdown, what) => {
    const read1 = read(docx({ body: p(contents) }));
    expect(read1.markdown).toBe(markdown);
    expect(read1.lost.map((each) => each.replace(/^第1段（.*?）：/u, ''))).toEqual([what]);
  });

  it('keeps the words of a text box after its paragraph, once', () => {
    const box = `<w:txbxContent>${p('框里')}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice>${`<w:drawing><wps:txbx>${box}</wps:txbx></w:drawing>`}</mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const { markdown, lost } = read(docx({ body: p(`${run('正文')}<w:r>${both}</w:r>`) + p('下一段') }));
    expect(markdown).toBe('正文\n\n框里\n\n下一段');
    expect(lost).toEqual(['第1段（正文）：文本框：文字“框里”放在这一段后面']);
  });

  it('comments, headers and another file put in', () => {
    const body = p(`${run('文')}<w:r><w:commentReference w:id="3"/></w:r>`) + '<w:altChunk r:id="z"/>';
    const comments = `<w:comment w:id="3" w:author="李四">${p('再核')}</w:comment>`;
    expect(read(docx({ body, comments, header: p('内部资料') })).lost).toEqual([
      '第1段（文）：批注“李四：再核”没有带过来',
      '第1段后面：插入的另一份文件没有带过来',
      '页眉：文字“内部资料”没有带过来',
    ]);
  });

  it('shows the result of a field over several runs and not its instruction', () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = p(
      `${field('begin')}<w:r><w:instrText> HYPERLINK "https://a.cn/" </w:instrText></w:r>${field('separate')}${run('甲')}${field('end')}${run('乙')}`,
    );
    expect(read(docx({ body }))).toEqual({ markdown: '[甲](https://a.cn/)乙', lost: [] });
  });

  const part = (type: string, inside = ''): string =>
    `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
  const field = (instruction: string, form = '', result?: string): string =>
    part('begin', form && `<w:ffData>${form}</w:ffData>`) +
    `<w:r><w:instrText>${instruction}</w:instrText></w:r>` +
    (result === undefined ? '' : part('separate') + result) +
    part('end');
  const box = (state: string): string => `<w:checkBox><w:sizeAuto/>${state}</w:checkBox>`;
  const entries = '<w:listEntry w:val="主动公开"/><w:listEntry w:val="依申请公开"/>';

  it.each([
    ['a character in a circle', field(' eq \\o\\ac(○,甲) '), '甲', ['带圈字、合并字符或公式（域 EQ）：只留下里面的文字“甲”；对照原文核对']],
    ['one in a field of one element', '<w:fldSimple w:instr="EQ \\o\\ac(□,1)"/>', '1', ['“1”']],
    ['a reading in the old way', field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(chéng),城)'), '城', ['注音“chéng”']],
    ['characters made one', field('eq \\o(\\s\\up 5(一),\\s\\do 2(二))'), '一二', ['“一二”']],
    ['a fraction, a root, a comma of its own', field('EQ \\f(1,2)\\r(3,x\\,y)'), '1/2√x,y', ['“1/2√x,y”']],
    ['brackets that nothing closes', field('EQ \\f(1,(2'), '1/2', ['“1/2”']],
    ['a box that is ticked by itself', field(' FORMCHECKBOX ', box('<w:default w:val="1"/>')), '☑', []],
    ['a box that somebody emptied', field('FORMCHECKBOX', box('<w:default w:val="1"/><w:checked w:val="0"/>'), ''), '☐', []],
    ['a box that somebody ticked', field('FORMCHECKBOX', box('<w:default w:val="0"/><w:checked/>')), '☑', []],
    ['an entry that was chosen', field('FORMDROPDOWN', `<w:ddList><w:result w:val="1"/>${entries}</w:ddList>`), '依申请公开', []],
    ['the first entry, where nobody chose', field('FORMDROPDOWN', `<w:ddList>${entries}</w:ddList>`), '主动公开', []],
    ['words filled in', field('FORMTEXT', '<w:textInput/>', run('某某')), '某某', []],
    ['words not filled in', field('FORMTEXT', '<w:textInput/>', run('\u2002\u2002')), '\u2002\u2002', ['表单里的空格没有填写']],
    ['a sign by its number', field('SYMBOL 254 \\f "Wingdings" \\s 12'), '☑', ['符号（域 SYMBOL）写成“☑”']],
    ['words to press on', field('MACROBUTTON NoMacro 点此填写'), '点此填写', []],
    ['words of a quotation', field('QUOTE "示例"'), '示例', []],
    ['any other without a result', field('REF _Ref1 \\h'), '', ['域 REF没有存下显示的文字，这里空着；对照原文补上']],
    ['one with a result', field('REF _Ref1 \\h', '', run('第三条')), '第三条', ['域 REF：只留下当时显示的文字']],
    ['a mark that nobody sees', field('XE "索引"'), '', []],
    ['a field inside another', field('QUOTE ', '', run('甲') + field('EQ \\o\\ac(○,乙)') + run('丙')), '甲乙丙', ['“乙”']],
  ])('puts what a reader sees of a field where nothing is stored of it: %s', (_case, contents, seen, lost) => {
    const read1 = read(docx({ body: p(`${run('前')}${contents}${run('后')}`) }));
    expect(read1.markdown).toBe(`前${seen}后`);
    expect(read1.lost).toEqual(lost.map((each) => expect.stringContaining(each)));
  }); // prettier-ignore

  it.each([
    ['a line', `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>`, p],
    ['a paragraph', `<w:sdt><w:sdtPr><w:showingPlcHdr w:val="1"/></w:sdtPr><w:sdtContent>${p(run('单击此处'))}</w:sdtContent></w:sdt>`, String],
    ['a cell', `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${tc('单击此处')}</w:sdtContent></w:sdt>`, (cell: string) => tbl(tr(tc('甲'), cell))],
  ])('what a form asks for is no word of the document: %s', (_case, control, around) => {
    const { markdown, lost } = read(docx({ body: p('甲') + around(control) }));
    expect(markdown).not.toContain('单击');
    expect(lost).toEqual([expect.stringMatching(/^第[12].+：没有填写的内容控件“单击此处”没有带过来$/)]);
  }); // prettier-ignore

  it('joins paragraphs whose break a revision took out', () => {
    expect(markdownOf(p('上', '<w:rPr><w:del/></w:rPr>'), p('下'))).toBe('上下');
    expect(lostOf(p('上'), p('下'))).toEqual([]);
  });
});

describe('files that are no .docx say what to do', () => {
  const faultOf = (bytes: Uint8Array): string => {
    const document = readWord(bytes);
    return 'fault' in document ? document.fault : 'read';
  };
  const text = (words: string): Uint8Array => strToU8(words);
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const zip = (parts: Record<string, string>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, strToU8(words)])));
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['an old .doc', readFileSync('tests/fixtures/office/jiu-geshi.doc'), /^这是旧格式.*另存为 \.docx/],
    ['one with a password', Buffer.concat([ole, Buffer.from('EncryptionInfo', 'utf16le')]), /^文件设了打开密码/],
    ['nothing', new Uint8Array(), /^文件是空的/],
    ['a PDF', text('%PDF-1.7'), /^这是 PDF/],
    ['RTF', text('{\\rtf1'), /^这是 RTF.*另存为 \.docx/],
    ['a web page', text('\ufeff<html>'), /^这是网页/],
    ['words', text('公开'), /^不是 \.docx 文件/],
    ['a sheet', zip({ 'xl/workbook.xml': '<x/>' }), /^这是表格/],
    ['OpenDocument', zip({ mimetype: 'x', 'content.xml': '<x/>' }), /^这是 OpenDocument/],
    ['any other ZIP', zip({ 'a.xml': '<x/>' }), /^压缩包里没有文字文档/],
    ['half a file', docx({ body: p('甲') }).subarray(0, 400), /^文件损坏/],
    ['XML that does not close', zip({ 'word/document.xml': '<a><b></a>' }), /^文件损坏/],
    ['entities of its own', zip({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), /^文件损坏/],
    ['a bomb', zip({ 'word/document.xml': ' '.repeat(61_000_000) }), /^文件展开以后大得不正常/],
    ['a well without a bottom', zip({ 'word/document.xml': `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}` }), /^文件损坏/],
  ]; // prettier-ignore

  it.each(cases)('%s', (_, bytes, fault) => {
    expect(faultOf(bytes)).toMatch(fault);
    expect(faultOf(bytes)).not.toContain('\n');
  });
});
