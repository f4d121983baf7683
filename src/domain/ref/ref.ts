/**
 * How entries are called by one another. A ref is what an entry's path in the content folder and its
 * address on the site have in common, so it stays for ever.
 */
export interface RefForm<Parts> {
  /** Without groups or ends, to be part of a longer pattern. */
  readonly pattern: string;
  /** How it is written, in Chinese with an example, without a closing full stop. */
  readonly shape: string;
  is(text: string): boolean;
  /** Nothing for a text that is no such ref. */
  read(text: string): Parts | undefined;
  /**
   * For a ref that was held against its form before.
   *
   * @throws when it is none
   */
  parts(ref: string): Parts;
  write(parts: Parts): string;
}

/** The part of an address that names an entry: plain ASCII, for it is typed, printed and read out. */
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const YEAR = String.raw`\d{4}`;
const NUMBER = String.raw`(?:0[1-9]|[1-9]\d)`;
const COMMITMENT_ID = String.raw`c[1-9]\d*`;

type Parts<Name extends string> = Readonly<Record<Name, string>>;

/** A form out of its parts, each with its pattern, and what stands between them. */
function form<const Name extends string>(
  shape: string,
  parts: Readonly<Record<Name, string>>,
  between = '',
): RefForm<Parts<Name>> {
  const names = Object.keys(parts) as Name[];
  const whole = new RegExp(`^${names.map((name) => `(?<${name}>${parts[name]})`).join(between)}$`);
  const read = (text: string): Parts<Name> | undefined => {
    const groups = whole.exec(text)?.groups;
    return groups && ({ ...groups } as Parts<Name>);
  };
  return {
    shape,
    pattern: names.map((name) => parts[name]).join(between),
    is: (text) => whole.test(text),
    read,
    parts(ref) {
      const found = read(ref);
      if (!found) throw new Error(`not a ref: ${ref}`);
      return found;
    },
    write: (given) => names.map((name) => given[name]).join(between),
  };
}

/** `2021`: a plan by its year. */
export const planRef = form('四位数字的年份，例如 2021', { year: YEAR });

/** `2021/07`: a task by its plan and its number, in two digits. */
export const taskRef = form('“年份/两位数编号”，例如 2021/07', { year: YEAR, number: NUMBER }, '/');

/** `c1`: a commitment within its task, counted from one. */
export const commitmentId = form('c1、c2 这样的编号', { id: COMMITMENT_ID });

/** `2021/07#c1`: a commitment by its task and its id there, as at the end of its address. */
export const commitmentRef = form(
  '“年份/两位数编号#承诺号”，例如 2021/07#c1',
  { task: taskRef.pattern, id: COMMITMENT_ID },
  '#',
);

/** `tiaoli-711`: a reference, an office, a theme, a page by its slug alone. */
export const slugRef = form('小写字母、数字和减号，例如 jiancha-jihua', { slug: SLUG });

/** `2021/xiachengzhi-86`: a disclosure or a statement by the year of its folder and its slug. */
export const yearlyRef = form('“年份/文件名”（不带 .md），例如 2021/xiachengzhi-86', { year: YEAR, slug: SLUG }, '/');

/** The year that the ref of a plan, task, commitment, disclosure or statement begins with. */
export const yearOfRef = (ref: string): string => ref.slice(0, 4);

/** A task's number as refs have it: 7 → `07`. */
export const taskNumber = (number: number): string => String(number).padStart(2, '0');
