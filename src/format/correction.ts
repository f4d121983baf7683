/** The page that a reader found a fault in. */
export interface FaultyPage {
  title: string;
  /** As full as the site knows it. */
  address: string;
  /** `YYYY-MM-DD`, how far the page goes; nothing where it has no day of its own. */
  changedOn?: string | undefined;
}

/** Where a link to a page or a mailbox leads, as `site.yaml` gives it. */
export const writeTo = (where: string): string => (where.includes('://') ? where : `mailto:${where}`);

/**
 * A link by which a reader says that something on a page is wrong, with the page already named: as subject and body of
 * a letter, or as `url`, `title` and `date` of an address (what the State Council's 政府网站找错 goes by). A page
 * that does not know them shows what it shows anyway.
 *
 * @param where a web address or a mailbox, as `site.yaml` gives it
 */
export function correctionLink(where: string, { title, address, changedOn }: FaultyPage): string {
  if (where.includes('://')) {
    const link = new URL(where);
    link.searchParams.set('url', address);
    link.searchParams.set('title', title);
    if (changedOn !== undefined) link.searchParams.set('date', changedOn);
    return link.href;
  }
  const lines = [
    `网页：${title}`,
    `网址：${address}`,
    ...(changedOn === undefined ? [] : [`数据日期：${changedOn}`]),
    '哪里有错，应当是什么：',
    '',
  ];
  return `${writeTo(where)}?subject=${encodeURIComponent(`这一页有错：${title}`)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}
