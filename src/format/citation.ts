/** What a citation has to name. */
export interface Cited {
  /** 主要责任者. */
  author: string;
  title: string;
  /** Of a document of an authority `A`; of a page of this site `EB`. */
  kind: 'A' | 'EB';
  /** `YYYY-MM-DD`: when it was published, or last changed. */
  on?: string | undefined;
  /** Of a paper that nobody has found in the network: none. */
  address?: string | undefined;
}

/** Stands where whoever cites writes the day on which they saw it. */
export const CITED_ON = '引用日期';

/**
 * An electronic source in the form of GB/T 7714-2015, 8.11: 主要责任者. 题名[标识/OL]. (更新日期)[引用日期].
 * 访问路径. The day of citing is the reader's: a script fills it in, or the reader. A paper without an address is
 * cited as one, with its day.
 */
export const citation = ({ author, title, kind, on, address }: Cited): string =>
  address === undefined
    ? `${author}. ${title}[${kind}]. ${on ? `${on}.` : ''}`.trim()
    : `${author}. ${title}[${kind}/OL]. ${on ? `(${on})` : ''}[${CITED_ON}]. ${address}`;
