const cellsOf = (row: string): string =>
  [...row.matchAll(/<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '']) => cell.trim()).join('　');

/** The words of a Markdown text as a reader knows them: a row of a table is a paragraph, whichever way it was written. What names something (`<Article no="29" />`) stays. */
export const withoutMarkup = (text: string): string =>
  text
    .replace(/<tr\b[^>]*>([\s\S]*?)<\/tr>/g, (_, row: string) => `\n\n${cellsOf(row)}\n\n`)
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/g, '')
    .replace(/^ *-{3,} *$/gm, '')
    .replace(/^ *\|(?: *:?-+:? *\|)+ *$/gm, '')
    .replace(
      /^ *\|(.*)\| *$/gm,
      (_, row: string) =>
        `\n${row
          .split('|')
          .map((cell) => cell.trim())
          .join('　')}\n`,
    )
    .replace(/!?\[([^\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/^ *#{1,6} +/gm, '')
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '$1')
    .replace(/　+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
