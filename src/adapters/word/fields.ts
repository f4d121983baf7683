import { quoted } from '#domain/document/losses.ts';
import { childrenOf, descend, valueOf, type Xml } from '../ooxml/xml.ts';
import { equationWords } from './equation-words.ts';
import type { Field } from './reading.ts';
import { GETA, symbolOf } from './symbols.ts';

/** Where a field of this kind leads: the address in its first group. */
export const LINK = /^\s*HYPERLINK\s+(?:\\[lmnot]\s+)*"([^"]+)"/i;
/** Fields whose words are the document's own, not reckoned by a machine when it is opened. */
const OWN = /^(?:HYPERLINK|EQ|ADDIN|FORM\w+|QUOTE|SYMBOL|MACROBUTTON|GOTOBUTTON)$/;
/** Fields that show nothing by their nature: marks for an index, settings. */
const UNSEEN = /^(?:TC|XE|TA|RD|SET|ASK|NEXT|NEXTIF|SKIPIF|PRIVATE|ADDIN|HYPERLINK|)$/;

const nameOf = (instruction: string): string => /^\s*(\S*)/.exec(instruction)?.[1]?.toUpperCase() ?? '';

/** What to say of a field whose result is kept as it was stored. */
export function explainField(instruction: string): string | undefined {
  const name = nameOf(instruction);
  if (OWN.test(name) || UNSEEN.test(name)) return undefined;
  if (name === 'TOC') return '自动目录：只留下当时的文字，页码在网页上没有意义';
  if (/^(?:DATE|TIME|SAVEDATE|PRINTDATE|CREATEDATE)$/.test(name))
    return `自动日期（域 ${name}）：只留下当时显示的日期，对照原文核对`;
  return `域 ${name}：只留下当时显示的文字`;
}

const isOn = (value: string | undefined): boolean => value === undefined || /^(?:1|true|on)$/.test(value);

function checkBoxWords(form: Xml | undefined): string {
  const box = descend(form, 'w:checkBox');
  const state = childrenOf(box, 'w:checked')[0] ?? childrenOf(box, 'w:default')[0];
  return state && isOn(state.attributes['w:val']) ? '☑' : '☐';
}

/** The entry that was chosen; the first where nobody chose, as Word shows it. */
function dropDownWords(form: Xml | undefined): string {
  const list = descend(form, 'w:ddList');
  const entries = childrenOf(list, 'w:listEntry').map(({ attributes }) => attributes['w:val'] ?? '');
  return entries[Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? 0)] ?? '';
}

/** `SYMBOL 254 \f Wingdings`, its code decimal or, with 0x, hexadecimal. */
function symbolWords(instruction: string): string {
  const [, code = ''] = /SYMBOL\s+"?(\w+)/i.exec(instruction) ?? [];
  const [, font = ''] = /\\f\s+"?([^"\\]+?)"?\s*(?:\\|$)/i.exec(instruction) ?? [];
  return symbolOf(font, Number(code).toString(16)) ?? GETA;
}

/** What a reader of the paper sees of a field that stored nothing to show, and what to say of it. */
export function wordsUnstored({ instruction, form }: Field): { words: string; lost?: string } {
  const name = nameOf(instruction);
  if (UNSEEN.test(name)) return { words: '' };
  if (name === 'FORMCHECKBOX') return { words: checkBoxWords(form) };
  if (name === 'FORMDROPDOWN') return { words: dropDownWords(form) };
  if (name === 'FORMTEXT') {
    const words = valueOf(descend(form, 'w:textInput'), 'w:default') ?? '';
    return words === '' ? { words, lost: '表单里的空格没有填写' } : { words };
  }
  if (name === 'EQ') {
    const { words, readings } = equationWords(instruction);
    const above = readings.length > 0 ? `，注音${quoted(readings.join('、'))}没有带过来` : '';
    return { words, lost: `带圈字、合并字符或公式（域 EQ）：只留下里面的文字${quoted(words)}${above}；对照原文核对` };
  }
  if (name === 'SYMBOL') {
    const words = symbolWords(instruction);
    return { words, lost: `符号（域 SYMBOL）写成“${words}”；对照原文核对` };
  }
  if (name === 'QUOTE') return { words: /"([^"]*)"/.exec(instruction)?.[1] ?? '' };
  if (/^(?:MACRO|GOTO)BUTTON$/.test(name)) return { words: instruction.replace(/^\s*\S+\s+\S+\s*/, '').trim() };
  return { words: '', lost: `域 ${name}没有存下显示的文字，这里空着；对照原文补上` };
}
