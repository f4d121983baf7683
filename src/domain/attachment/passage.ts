/** Some words of a file, and where somebody would look for them. */
export interface Passage {
  /** `第3页`, `页眉`, `名单!B3`; inside an archive after the name of the file: `名单.xlsx 名单!B3`. */
  place: string;
  text: string;
  /** Not seen by whoever opens the file, but found by whoever looks: comments, notes of a speaker, caches. */
  isHidden?: boolean;
}

/**
 * What came of reading a file: its words; none, by its nature (a picture); or nobody knows, so that
 * somebody has to look by eye. Never silence.
 */
export type Outcome = 'read' | 'empty' | 'unread';

/** What a file says and what it carries. */
export interface Contents {
  outcome: Outcome;
  passages: Passage[];
  /** In Chinese, without a closing full stop: what has to be known before it goes out. */
  remarks: string[];
  /** Of a PDF. */
  pages?: number | undefined;
  /** True where it wants a password to be opened. */
  isLocked?: true;
}

/** @param why in Chinese: `旧格式`, `太大`, `有打开密码` */
export const unread = (why: string, remarks: string[] = []): Contents => ({
  outcome: 'unread',
  passages: [],
  remarks: [`里面的文字没有读（${why}），搜不到，也没有查过个人信息；发布前请人打开看一遍`, ...remarks],
});

export const LOCKED = '加了打开密码，读者也打不开；换一份没有密码的';

/** A file that wants a password to be opened. */
export const locked = (): Contents => ({ ...unread(LOCKED), isLocked: true });

/** Adds one by one: a list of ten thousand rows has more passages than a call takes arguments. */
export function addPassages(all: Passage[], more: Iterable<Passage>): void {
  for (const each of more) all.push(each);
}

/** Whether so much was read that what comes after would be left out by {@link boundedContents} anyway. */
export const isMoreThanEnough = (passages: readonly Passage[]): boolean => passages.length > MOST_PASSAGES;

/** Words that are there; a file without any is empty. */
export const contentsOf = (passages: readonly Passage[], remarks: string[] = []): Contents => {
  const said = passages.filter(({ text }) => text.trim() !== '');
  return { outcome: said.length > 0 ? 'read' : 'empty', passages: said, remarks };
};

/** A tenth of a library's shelf; a small file that names one long word a million times would fill any memory. */
const MOST_SIGNS = 10_000_000;
const MOST_PASSAGES = 300_000;

/** As many words as a machine can look through; where there are more, that is said. */
export function boundedContents(contents: Contents): Contents {
  let left = MOST_SIGNS;
  const end = contents.passages.findIndex(({ text }, index) => index >= MOST_PASSAGES || (left -= text.length) < 0);
  if (end < 0) return contents;
  const place = contents.passages[end]?.place ?? '';
  const remark = `文字太多，从${place}起没有读，搜不到，也没有查过个人信息；发布前请人看一遍`;
  return { ...contents, passages: contents.passages.slice(0, end), remarks: [remark, ...contents.remarks] };
}
