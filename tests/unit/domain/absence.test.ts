import { describe, expect, test } from 'vitest';
import { absentInReference, absentPhrase } from '#format/absence.ts';

const page = { url: 'https://www.example.com/a.html' };

describe('an empty field says why it is empty', () => {
  test.each<[string, Parameters<typeof absentPhrase>, string]>([
    ['the number of a paper seen whole', [{ extent: 'whole' }, 'documentNumber'], '文件没有写'],
    ['the day of a paper seen whole, told in our words', [{ extent: 'account' }, 'formedOn'], '文件没有写'],
    ['the day of a paper of which a part was seen', [{ extent: 'part', source: page }, 'formedOn'], '没有见到'],
    ['the publication of a paper whose page nobody saw', [{ extent: 'whole' }, 'publishedAt'], '没有见到'],
    ['the publication of a page seen whole', [{ extent: 'whole', source: page }, 'publishedAt'], '文件没有写'],
    ['the index number of a page seen in part', [{ extent: 'part', source: page }, 'indexNumber'], '没有见到'],
    [
      'the class of a page seen whole, which this site may enter',
      [{ extent: 'whole', source: page }, 'subject'],
      '本站没有登记',
    ],
    ['the class of a paper whose page nobody saw', [{ extent: 'whole' }, 'subject'], '没有见到'],
  ])('%s', (_case, args, words) => expect(absentPhrase(...args)).toBe(words));

  test.each([
    ['official', '本站没有登记'],
    ['reprint', '本站没有登记'],
    ['none', '没有见到'],
  ] as const)('the maker of a reference whose text was seen: %s', (textSeen, words) =>
    expect(absentInReference({ textSeen })).toBe(words),
  );
});
