/** The lowest browsers in each sense, as `src/config/browsers.ts` has them. */
type Lowest = Readonly<Record<'readable' | 'designed', Readonly<{ chrome: number; safari: number }>>>;

/** What a reader may expect of an older browser, in whole sentences. */
export function browserPhrase({ readable, designed }: Lowest): string {
  return [
    `页面照设计的样子显示，要Chrome ${designed.chrome}或Safari ${designed.safari}以上。360、Edge、UOS、微信等浏览器看它们的内核版本。`,
    `从Chrome ${readable.chrome}起，内容、状态、链接和检索都在，只是样子简单些。`,
  ].join('');
}
