import { reminder, type Intent, type Look } from './intent-look.ts';

const WORD = /[\p{L}\p{N}]/u;

/** No phrase begins with one of these: 张**、李** hides names, and would lose its stars. */
const BETWEEN = /^[*_]{1,2}[\s、，。；：！？）》”]/u;

/** Signs of emphasis with words on both sides: 5*3*2 loses its stars, and so does 长*宽*高. */
export function emphasisNotMeant(look: Look): Intent[] {
  const { body, source, offset } = look;
  const before = body.slice(0, offset).at(-1) ?? '';
  const after = body[offset + source.length] ?? '';
  const isStrong = source.startsWith('**') || source.startsWith('__');
  const isWithin = WORD.test(before) && WORD.test(after) && (!isStrong || (/\d/.test(before) && /\d/.test(after)));
  if (!isWithin && !BETWEEN.test(source)) return [];
  const became = isStrong ? '加粗' : '斜体';
  return [
    {
      ...reminder(look, 0, `星号之间会变成${became}，星号不见了；是乘号的，写成 ×，要照原样显示，写成 \\*`),
      found: `${before}${source}${after}`,
    },
  ];
}

/** What is left as a sign where it was meant as a mark: printed as it stands. */
const LEFT: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![\\*\p{L}\p{N}])\*\*(?=[\p{L}\p{N}《“（【〔])/u,
    '“**”没有成对，会照样显示出来；加粗的文字前后各写“**”，里面不要有空格',
  ],
  [/(?<![\\~])~~/, '“~~”没有成对，会照样显示出来；删除线的文字前后各写“~~”'],
  [/(?<![\\`])`/, '“`”没有成对，会照样显示出来；删掉，或前后各写一个'],
  [/(?<!\\)\[\^[^\][\s]+\](?!:)/, '没有写这条脚注，方括号会照样显示出来；在文末写“[^1]: 脚注的话”，号码相同'],
  [/(?<!\\)\]\[[^\][]*\]/, '没有写这个网址，方括号会照样显示出来；写成 [文字](网址)'],
];

export const signsLeftOver = (look: Look): Intent[] =>
  LEFT.flatMap(([pattern, message]) => {
    const at = look.source.search(pattern);
    return at < 0 ? [] : [reminder(look, at, message)];
  });
