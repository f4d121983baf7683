import { expect, test } from 'vitest';
import { sizeLabel } from '#format/size.ts';

test.each([
  [0, '0字节'],
  [1023, '1023字节'],
  [1024, '1.0 KB'],
  [1536, '1.5 KB'],
  [10 * 1024 - 1, '10.0 KB'],
  [10 * 1024, '10 KB'],
  [300 * 1024, '300 KB'],
  [1024 * 1024 - 1, '1024 KB'],
  [1024 * 1024, '1.0 MB'],
  [2.5 * 1024 * 1024, '2.5 MB'],
])('a file of %i bytes is called %s', (bytes, label) => expect(sizeLabel(bytes)).toBe(label));
