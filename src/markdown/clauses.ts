/** 第三条, 第十二条 or 第3条 at the head of a paragraph, set apart from its words: an article, not one that is spoken of. */
const CLAUSE = /^第(?:[〇零一二三四五六七八九十百]+|\d+)条(?:之[一二三四五六七八九十]+)?(?=[ \u3000]|$)/;

/** How an article is called that a paragraph begins; nothing for any other. */
export const clauseOf = (paragraph: string): string | undefined => CLAUSE.exec(paragraph)?.[0];

/** Gives each a name of its own: what is there already, and its own repeats, are told apart by a number. */
export function nameApart(taken: Set<string>, name: string): string {
  let own = name;
  for (let nth = 1; taken.has(own); nth += 1) own = `${name}-${nth}`;
  taken.add(own);
  return own;
}
