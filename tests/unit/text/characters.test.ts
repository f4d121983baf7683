import { describe, expect, it } from 'vitest';
import { scanCharacters } from '#domain/text/characters.ts';

const at = (code: number): string => String.fromCodePoint(code);

describe('characters that deceive', () => {
  it.each([
    ['a zero-width space', `关于${at(0x200b)}公布`, 'warning', '零宽空格 U+200B', 2],
    ['a zero-width joiner between Han', `关${at(0x200d)}于`, 'warning', '零宽连字 U+200D', 1],
    ['a byte order mark inside', `关于${at(0xfeff)}公布`, 'warning', '字节顺序标记 U+FEFF', 2],
    ['a soft hyphen', `关${at(0xad)}于`, 'warning', '软连字符 U+00AD', 1],
    ['a direction mark among Han', `关${at(0x200f)}于`, 'warning', '从右到左标记 U+200F', 1],
    ['a variation selector after nothing', `${at(0xfe0f)}关于`, 'warning', '异体字选择符 U+FE0F', 0],
    ['an ideographic selector after a digit', `1${at(0xe0100)}`, 'warning', '异体字选择符 U+E0100', 1],
    ['hidden tag characters', `关${at(0xe0041)}于`, 'warning', '标签字符 U+E0041', 1],
    ['a right-to-left override', `关于公布${at(0x202e)}划计查检`, 'error', '从右到左强制 U+202E', 4],
    ['an isolate', `${at(0x2067)}关于`, 'error', '从右到左隔离 U+2067', 0],
    ['the line break of Word', `第一行${at(0x0b)}第二行`, 'warning', '垂直制表符 U+000B', 3],
    ['a form feed', `第一页${at(0x0c)}第二页`, 'warning', '换页符 U+000C', 3],
    ['a null', `甲${at(0)}乙`, 'error', '空字符 U+0000', 1],
    ['a C1 control', `甲${at(0x81)}乙`, 'error', '控制符 U+0081', 1],
    ['a noncharacter', `甲${at(0xffff)}乙`, 'error', '非字符 U+FFFF', 1],
    ['a lost character', `甲${at(0xfffd)}乙`, 'error', '替换符（原来的字已经丢失） U+FFFD', 1],
    ['half a character', '甲\ud842乙', 'error', '半个字符 U+D842', 1],
    ['a private character', `甲${at(0xe5e5)}乙`, 'error', 'U+E5E5', 1],
    ['a line separator', `甲${at(0x2028)}乙`, 'warning', '行分隔符 U+2028', 1],
  ])('finds %s', (_, text, severity, found, offset) => {
    expect(scanCharacters(text)).toMatchObject([{ severity, found, offset }]);
  });

  it.each([
    ['Kangxi radicals', '关于⽂件清理⼯作的通知', '⽂ U+2F42、⼯ U+2F2F', '改成 文、工'],
    ['a radical that NFKC does not know', '首⻚', '⻚ U+2EDA', '改成 页'],
    ['a compatibility ideograph', `关于${at(0xf9dc)}兴路`, `${at(0xf9dc)} U+F9DC`, '改成 隆'],
    ['one beyond the BMP', `${at(0x2f804)}甲`, `${at(0x2f804)} U+2F804`, `改成 ${at(0x4f60)}`],
  ])('names what is meant by %s', (_, text, found, right) => {
    const [finding, ...rest] = scanCharacters(text);
    expect(finding).toMatchObject({ severity: 'warning', found });
    expect(finding?.message).toContain(right);
    expect(rest).toEqual([]);
  });

  it.each([
    ['UTF-8 read as GBK, twice', '锟斤拷锟斤拷'],
    ['UTF-8 read as GBK', '鍚勫崟浣嶏細鍏充簬鍏竷銆婃鏌ヨ鍒掋'],
    ['punctuation read as GBK', '锛堣瘯琛岋級'],
    ['UTF-8 read as Latin-1', 'cafÃ© d’art'],
    ['Chinese read as Latin-1', 'å…³äºŽå…¬å¸ƒ'],
    ['a quotation mark read as Latin-1', 'â€œ公告'],
  ])('finds garbled words: %s', (_, text) => {
    expect(
      scanCharacters(text)
        .map(({ message }) => message)
        .join(),
    ).toContain('乱码');
  });

  it.each([
    ['plain words', '各单位应于3月底前报送。\n\n特此通知。'],
    ['rare Han', '关于𠮷祥街、㙍头村整治的通告'],
    ['an ideographic variant', `葛${at(0xe0100)}城`],
    [
      'the twelve unified among the compatibility ideographs',
      [0xfa0e, 0xfa0f, 0xfa11, 0xfa13, 0xfa14, 0xfa1f, 0xfa21, 0xfa23, 0xfa24, 0xfa27, 0xfa28, 0xfa29].map(at).join(''),
    ],
    ['the indent of a paragraph', '\u3000\u3000各单位'],
    ['a no-break space', 'PM\u00a02.5'],
    ['an emoji family', '👨\u200d👩\u200d👧'],
    ['an emoji with a selector and a joiner', '👁\ufe0f\u200d🗨\ufe0f ✔\ufe0f 1\ufe0f\u20e3'],
    ['a flag of tags', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['joiners where a script needs them', 'می\u200cخواهم'],
    ['full-width marks and letters', '（Ａ）：１２％；～'],
    ['European words', 'Zürich, Málaga, École, São Paulo'],
    ['a word with a rare character', '锛子'],
    ['tabs and line breaks', '甲\t乙\r\n丙'],
  ])('lets stand: %s', (_, text) => {
    expect(scanCharacters(text)).toEqual([]);
  });

  it('says where, and gathers what is the same on one line', () => {
    const findings = scanCharacters('⽂⽂件\n第一行\u000b第二行\u000b');
    expect(findings).toMatchObject([
      { found: '⽂ U+2F42', offset: 0 },
      { found: '垂直制表符 U+000B', offset: 7 },
    ]);
    expect(findings[0]?.message).toContain('共2处');
    expect(findings[1]?.message).toContain('“第一行”后面');
  });
});
