import { quoted } from '#domain/document/losses.ts';
import type { Block, Piece } from '#domain/document/document.ts';
import { explainField, LINK, wordsUnstored } from './fields.ts';
import { readDrawing } from './read-drawing.ts';
import type { Field, Reading } from './reading.ts';
import { isOn, nearestValue } from './styles.ts';
import { isUnfilled } from './unfilled.ts';
import { GETA, symbolOf } from './symbols.ts';
import { allBelow, childOf, childrenOf, elementsOf, textOf, valueOf, wordsBelow, type Xml } from '../ooxml/xml.ts';

export interface Inline {
  pieces: Piece[];
  /** What hangs on the paragraph: boxes of words. */
  boxes: Block[];
  /** In half points, of the first words. */
  size?: number | undefined;
}

/** What holds for the words inside. */
interface Setting {
  /** The styles of the paragraph, nearest first. */
  paragraphStyles: readonly Xml[];
  /** Headings are bold by nature. */
  keepsBold: boolean;
  href?: string | undefined;
}

const SCHEME = /^(?:https?:\/\/[^\s/]|mailto:[^\s])/i;
const REPLACED: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};
const LOST_AUTOMATIC = /^w:(?:pgNum|day|month|year)(?:Long|Short)?$/;
const UNWRAPPED = /^(?:w:(?:smartTag|customXml|sdtContent|bdo|dir|ins|moveTo|hyperlink|fldSimple|rubyBase)|mc:Choice)$/;

/** Reads what stands in a paragraph, in order. */
class InlineReader {
  readonly inline: Inline = { pieces: [], boxes: [] };
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  readAll(parent: Xml, setting: Setting): void {
    for (const child of elementsOf(parent)) this.#read(child, setting);
  }

  #read(node: Xml, setting: Setting): void {
    const reading = this.#reading;
    switch (node.name) {
      case 'w:r':
        return this.#readRun(node, setting);
      case 'w:ins':
      case 'w:moveTo':
        if (wordsBelow(node) !== '') reading.lose(`修订：插入的文字${quoted(wordsBelow(node))}按已接受处理`);
        return this.readAll(node, setting);
      case 'w:del':
      case 'w:moveFrom':
        if (wordsBelow(node) !== '') reading.lose(`修订：删去的文字${quoted(wordsBelow(node))}没有带过来`);
        return undefined;
      case 'w:sdt':
        return isUnfilled(node, reading) ? undefined : this.readAll(node, setting);
      case 'w:hyperlink':
        return this.readAll(node, { ...setting, href: this.#linkOf(node) });
      case 'w:fldSimple': {
        const instruction = node.attributes['w:instr'] ?? '';
        const field: Field = { instruction, isShown: true, hasWords: false, form: childOf(node, 'w:ffData') };
        reading.fields.push(field);
        this.readAll(node, { ...setting, href: this.#address(LINK.exec(instruction)?.[1]) ?? setting.href });
        return this.#endField(setting, []);
      }
      case 'mc:AlternateContent':
        return this.readAll(childOf(node, 'mc:Choice') ?? childOf(node, 'mc:Fallback') ?? node, setting);
      case 'm:oMath':
      case 'm:oMathPara': {
        const words = allBelow(node, 'm:t').map(textOf).join('');
        reading.lose(`公式：只留下里面的文字${quoted(words)}，上下标和分数线没有了`);
        return this.#add(words, setting, []);
      }
      default:
        if (UNWRAPPED.test(node.name)) this.readAll(node, setting);
    }
  }

  #linkOf({ attributes }: Xml): string | undefined {
    const id = attributes['r:id'];
    const target = id === undefined ? undefined : this.#reading.links.get(id);
    const anchor = attributes['w:anchor'];
    return this.#address(target && anchor !== undefined ? `${target}#${anchor}` : target);
  }

  /** Only what a page may link to; a place on somebody's own machine is named. */
  #address(target: string | undefined): string | undefined {
    if (target === undefined || target.startsWith('#')) return undefined;
    if (SCHEME.test(target)) return target;
    this.#reading.lose(`链接${quoted(target)}只在自己的电脑上能打开，没有带过来`);
    return undefined;
  }

  /** Words that a field did not store are put where it ends. */
  #endField(setting: Setting, looks: readonly (Xml | undefined)[]): void {
    const field = this.#reading.fields.pop();
    if (!field) return;
    const { words, lost } = field.hasWords
      ? { words: '', lost: explainField(field.instruction) }
      : wordsUnstored(field);
    if (lost !== undefined) this.#reading.lose(lost);
    if (this.#reading.fields.every(({ isShown }) => isShown)) this.#add(words, setting, looks);
  }

  #readRun(run: Xml, setting: Setting): void {
    const { styles } = this.#reading;
    const own = childOf(run, 'w:rPr');
    const looks = [
      own,
      ...styles.chain(valueOf(own, 'w:rStyle')).map((style) => childOf(style, 'w:rPr')),
      ...setting.paragraphStyles.map((style) => childOf(style, 'w:rPr')),
      styles.runDefaults,
    ];
    for (const node of elementsOf(run)) this.#readPart(node, setting, looks);
  }

  #readPart(node: Xml, setting: Setting, looks: readonly (Xml | undefined)[]): void {
    const reading = this.#reading;
    const field = reading.fields.at(-1);
    if (node.name === 'w:fldChar') return this.#turnField(node, setting, looks);
    if (node.name === 'w:instrText') {
      if (field && !field.isShown) field.instruction += node.children.join('');
      return undefined;
    }
    if (reading.fields.some(({ isShown }) => !isShown)) return undefined;
    const plain = REPLACED[node.name];
    if (plain !== undefined) return this.#add(plain, setting, looks);
    switch (node.name) {
      case 'w:t':
        return this.#add(textOf(node), setting, looks);
      case 'w:br':
        return /^(?:page|column)$/.test(node.attributes['w:type'] ?? '') ? undefined : this.#add('\n', setting, looks);
      case 'w:sym': {
        const [font, code] = [node.attributes['w:font'] ?? '', node.attributes['w:char'] ?? ''];
        const sign = symbolOf(font, code);
        reading.lose(
          sign === undefined
            ? `符号（字体 ${font}，编码 ${code}）没有通用的字，写成“${GETA}”；对照原文改`
            : `符号（字体 ${font}，编码 ${code}）写成“${sign}”；对照原文核对`,
        );
        return this.#add(sign ?? GETA, setting, looks);
      }
      case 'w:ruby': {
        const reads = childrenOf(node, 'w:rt').map(wordsBelow).join('');
        if (reads !== '') reading.lose(`字上的注音${quoted(reads)}没有带过来`);
        return this.readAll(childOf(node, 'w:rubyBase') ?? node, setting);
      }
      case 'w:footnoteReference':
        return this.#callNote(`footnote/${node.attributes['w:id'] ?? ''}`);
      case 'w:endnoteReference':
        return this.#callNote(`endnote/${node.attributes['w:id'] ?? ''}`);
      case 'w:commentReference': {
        const comment = reading.comments.get(node.attributes['w:id'] ?? '');
        reading.lose(`批注${comment === undefined ? '' : quoted(comment)}没有带过来`);
        return undefined;
      }
      case 'mc:AlternateContent':
        for (const each of elementsOf(childOf(node, 'mc:Choice') ?? childOf(node, 'mc:Fallback')))
          this.#readPart(each, setting, looks);
        return undefined;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        for (const each of reading.fields) each.hasWords = true;
        this.inline.boxes.push(...readDrawing(node, reading));
        return undefined;
      default:
        if (LOST_AUTOMATIC.test(node.name)) reading.lose('自动页码或日期没有带过来');
        return undefined;
    }
  }

  #turnField(node: Xml, setting: Setting, looks: readonly (Xml | undefined)[]): void {
    const { fields } = this.#reading;
    const type = node.attributes['w:fldCharType'];
    if (type === 'begin')
      fields.push({ instruction: '', isShown: false, hasWords: false, form: childOf(node, 'w:ffData') });
    const field = fields.at(-1);
    if (type === 'separate' && field) field.isShown = true;
    if (type === 'end') this.#endField(setting, looks);
  }

  #callNote(key: string): void {
    const { noteSources, notes } = this.#reading;
    const source = noteSources.get(key);
    if (!source) return;
    const note = String(notes.size + 1);
    // Its place is kept first: a note may not call itself.
    notes.set(note, []);
    const outer = this.#reading.links;
    this.#reading.links = this.#reading.noteLinks[key.replace(/\/.*/, '')] ?? outer;
    const words = this.#reading.readBlocks(source);
    this.#reading.links = outer;
    notes.set(
      note,
      words.filter((block) => block.kind === 'paragraph'),
    );
    this.inline.pieces.push({ text: '', note });
  }

  #add(text: string, setting: Setting, looks: readonly (Xml | undefined)[]): void {
    if (text === '') return;
    const reading = this.#reading;
    if (isOn(looks, 'w:vanish')) {
      reading.lose(`隐藏的文字${quoted(text)}没有带过来`);
      return;
    }
    if (isOn(looks, 'w:strike') || isOn(looks, 'w:dstrike')) reading.lose(`文字${quoted(text)}有删除线，网页上没有`);
    if (nearestValue(looks, 'w:color')?.toUpperCase() === 'FFFFFF' && text.trim() !== '')
      reading.lose(`文字${quoted(text)}是白色的，纸上看不见，网页上看得见`);
    if (text.trim() === '' && isOn(looks, 'w:u')) reading.lose('下划线上的空白（填空）在网页上看不见');
    for (const each of reading.fields) each.hasWords ||= each.isShown && text.trim() !== '';
    const field = [...reading.fields].reverse().find(({ instruction }) => LINK.test(instruction));
    const raised = nearestValue(looks, 'w:vertAlign');
    this.inline.size ??= Number(nearestValue(looks, 'w:sz')) || undefined;
    this.inline.pieces.push({
      text,
      bold: (setting.keepsBold && isOn(looks, 'w:b')) || undefined,
      script: raised === 'superscript' ? 'sup' : raised === 'subscript' ? 'sub' : undefined,
      href: setting.href ?? (field && this.#address(LINK.exec(field.instruction)?.[1])),
    });
  }
}

/** The words of a paragraph as a reader sees them, revisions accepted. */
export function readInline(paragraph: Xml, setting: Setting, reading: Reading): Inline {
  const reader = new InlineReader(reading);
  reader.readAll(paragraph, setting);
  return reader.inline;
}
