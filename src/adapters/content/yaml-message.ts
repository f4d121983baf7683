import type { YAMLError } from 'yaml';

/** What each code of the YAML reader means to somebody who has never heard of YAML. */
const SENTENCES: Partial<Record<YAMLError['code'], string>> = {
  ALIAS_PROPS: '“*”有特殊用途；整个值要加英文引号',
  BAD_ALIAS: '“*”和“&”开头的值要加英文引号',
  BAD_COLLECTION_TYPE: '列表和字段混在一起了；检查这一行的缩进和减号',
  BAD_DIRECTIVE: '“%”开头的值要加英文引号',
  BAD_DQ_ESCAPE: '英文双引号里的反斜杠 \\ 有特殊用途；改用英文单引号',
  BAD_INDENT: '缩进不对；同一级的字段要左对齐，用空格缩进',
  BAD_PROP_ORDER: '“&”“!”开头的值要加英文引号',
  BAD_SCALAR_START: '值以特殊符号（如 @ ` % #）开头，要加英文引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个英文冒号；值里有冒号的，整个值加英文引号，或改用中文冒号“：”',
  BLOCK_IN_FLOW: '方括号里不能换成另一种写法；把列表写成一行一个、以减号开头',
  DUPLICATE_KEY: '同一个字段写了两次；只留一个',
  IMPOSSIBLE: '这一行的写法读不懂；对照 content/README.md 里的样子改',
  KEY_OVER_1024_CHARS: '字段名太长；检查是否少了冒号',
  MISSING_CHAR: '少了一个符号：引号、方括号要成对，冒号后面要空一格；值里有引号的，用中文引号“”，或给整个值加英文引号',
  MULTILINE_IMPLICIT_KEY: '这一行少了英文冒号“:”，或上一行的引号没有收尾',
  MULTIPLE_ANCHORS: '“&”开头的值要加英文引号',
  MULTIPLE_DOCS: '“---”只能出现在开头和正文之前；检查是否多了一行',
  MULTIPLE_TAGS: '“!”开头的值要加英文引号',
  NON_STRING_KEY: '字段名不对；要用规定的英文字段名',
  TAB_AS_INDENT: '这一行用了 Tab 缩进；要用空格，不用 Tab',
  TAG_RESOLVE_FAILED: '“!”开头的值要加英文引号',
  UNEXPECTED_TOKEN: '多了不该有的字；值里有英文引号的，用中文引号“”，或给整个值加英文引号',
};

const BLANK = '看起来像空格，其实是不间断空格或全角空格；删掉，改用普通空格';

/** Slips that show in the line itself, the surest first: what the reader says of them helps nobody. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/^[ ]*\u00a0|^\s*-?\s*\u00a0|^\s*[\u00a0\u3000]/u, `行首的${BLANK}`],
  [/^\t|^ *\t/, SENTENCES.TAB_AS_INDENT ?? ''],
  [/^\s*(?:- )?[A-Za-z]+：/u, '字段名后面用了中文冒号“：”；要用英文半角冒号“:”，后面空一格'],
  [/^\s*(?:- )?[A-Za-z]+[ \u00a0\u3000]+[：:]/u, '字段名和冒号之间不要空格'],
  [/^\s*(?:- )?[A-Za-z]+:[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/u, `冒号后面的${BLANK}`],
  [/^\s*-[A-Za-z]+:/, '减号后面要空一格'],
  [/^\s*(?:- )?[A-Za-z]+:\S/u, '英文冒号后面要空一格'],
];

/** @returns one clause in Chinese without a closing full stop */
export function yamlMessage(error: YAMLError, sourceLine: string): string {
  const slip = SLIPS.find(([pattern]) => pattern.test(sourceLine));
  return slip?.[1] ?? SENTENCES[error.code] ?? '这一行的写法读不懂；对照 content/README.md 里的样子改';
}
