interface Identity {
  name: string;
  bureau: string;
  publisher?: string | undefined;
}

/** True when the bureau whose promises are listed runs the site itself. */
export const isOwnSite = ({ bureau, publisher }: Identity): boolean => publisher === bureau;

const pronoun = (bureau: string): string => (bureau.endsWith('局') ? '该局' : '该单位');

/** Whose site it is, where it is not the bureau's own; nothing where it is. */
export const ownershipNotice = (site: Identity): string | undefined =>
  isOwnSite(site)
    ? undefined
    : `这是关于${site.bureau}的台账，根据${pronoun(site.bureau)}印发、公开的文件整理。本站不是${pronoun(site.bureau)}的网站。`;

/** Who speaks in the site's own words, for `ContentSource`: nobody is taken for the bureau who is not. */
export const siteVoice = ({ name, bureau, publisher }: Identity): string =>
  publisher ?? `${name}（不是${bureau}的网站）`;

/** What readers miss of a site that does not know its own host: said by `build` and by `deploy`. */
export const NO_ORIGIN =
  '没有写网站域名（site.yaml 的 origin），所以没有站点地图文件（搜索引擎靠它找网页），打印的网页上没有完整网址。真正发布以前请写上。';
