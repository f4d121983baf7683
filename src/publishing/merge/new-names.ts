/** A name beside one that is taken: `jihua.pdf` → `jihua-2.pdf`. */
export function freeName(path: string, isTaken: (path: string) => boolean): string {
  const [, stem = path, extension = ''] = /^(.*?)(\.\w+)$/.exec(path) ?? [];
  for (let number = 2; ; number += 1) {
    const name = `${stem}-${number}${extension}`;
    if (!isTaken(name)) return name;
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text in which some names are called otherwise; longer words that hold one are not. */
export const renamedIn = (text: string, names: ReadonlyMap<string, string>): string =>
  [...names].reduce(
    (words, [from, to]) =>
      words.replace(new RegExp(`(?<![\\w.~-]|\\w/)${escaped(from)}(?![\\w-]|\\.\\w)`, 'g'), () => to),
    text,
  );
