/** `key: words`, `- words`, `- key: words`, or a key alone with what lies below it. */
const LINE = /^((?: {2}){0,4})(- )?(?:([A-Za-z][A-Za-z0-9]*):(?= |$) ?)?(.*)$/;

/** Words that YAML takes as they stand: no number, no remark, no quote, no blanks but between words. */
const WORDS = /^(?:[\p{L}“‘《（〔【「]|\d+[-/\p{Script=Han}])(?:[^\p{C}\p{Z}:]|[ :](?![ #]|$))*$/u;
const QUOTED = /^"([^"\\\p{C}\p{Z}]+)"$/u;
const NO_WORDS = /^(?:true|false|null)$/i;

/** A longer text has bounds to be held to, which is not for here. */
const MOST_LINES = 100;

interface Line {
  indent: number;
  isItem: boolean;
  key: string | undefined;
  words: string;
}

/** What stands on one line behind a name or a dash. */
function valueIn(words: string): string | [] | undefined {
  if (WORDS.test(words)) return NO_WORDS.test(words) ? undefined : words;
  return words === '[]' ? [] : QUOTED.exec(words)?.[1];
}

function lineOf(text: string): Line | undefined {
  const [, blanks = '', dash, key, words = ''] = LINE.exec(text) ?? [];
  if ((dash ?? key) === undefined || (key !== undefined && NO_WORDS.test(key))) return undefined;
  return { indent: blanks.length, isItem: dash !== undefined, key, words };
}

/**
 * Reads YAML that is nothing but names, plain words and lists of them, as nearly every entry is: a tenth of the
 * work of the real reader, which keeps the place of every sign.
 *
 * @returns exactly what the real reader reads, without a fault and without a word lost; nothing where that
 * cannot be told at a glance, and the real reader has to be asked
 */
export function plainYaml(text: string): unknown {
  const texts = text
    .replace(/^---\n/, '')
    .replace(/\n$/, '')
    .split('\n');
  if (texts.length > MOST_LINES) return undefined;
  const lines: Line[] = [];
  for (const each of texts) {
    const line = lineOf(each);
    if (!line) return undefined;
    lines.push(line);
  }
  let next = 0;

  const valueOf = ({ indent, words }: Line): unknown => (words === '' ? readBlock(indent + 2) : valueIn(words));

  function readMap(indent: number): unknown {
    const map: Record<string, unknown> = {};
    for (let line = lines[next]; line?.indent === indent && !line.isItem; line = lines[next]) {
      next += 1;
      const value = valueOf(line);
      if (line.key === undefined || value === undefined || Object.hasOwn(map, line.key)) return undefined;
      map[line.key] = value;
    }
    return map;
  }

  function readList(indent: number): unknown {
    const list: unknown[] = [];
    for (let line = lines[next]; line?.indent === indent && line.isItem; line = lines[next]) {
      if (line.key === undefined) next += 1;
      // Behind its dash a map begins as if its first name stood two further in, where the others are.
      else lines[next] = { ...line, indent: indent + 2, isItem: false };
      const value = line.key === undefined ? valueOf(line) : readMap(indent + 2);
      if (value === undefined) return undefined;
      list.push(value);
    }
    return list;
  }

  function readBlock(indent: number): unknown {
    const line = lines[next];
    if (line?.indent !== indent) return undefined;
    return line.isItem ? readList(indent) : readMap(indent);
  }

  const value = readBlock(0);
  return next === lines.length ? value : undefined;
}
