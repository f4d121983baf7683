import { expect, test } from 'vitest';
import { citation } from '#format/citation.ts';

test('a page of this site, in the form of GB/T 7714', () =>
  expect(
    citation({
      author: '政务公开台账',
      title: '2021年第7项',
      kind: 'EB',
      on: '2026-11-28',
      address: '/tasks/2021/07/',
    }),
  ).toBe('政务公开台账. 2021年第7项[EB/OL]. (2026-11-28)[引用日期]. /tasks/2021/07/'));

test('a paper that nobody has found in the network is cited as a paper', () =>
  expect(citation({ author: '示例局', title: '通知：示〔2024〕1号', kind: 'A', on: '2024-01-10' })).toBe(
    '示例局. 通知：示〔2024〕1号[A]. 2024-01-10.',
  ));

test('a document whose day nobody knows says none', () =>
  expect(citation({ author: '示例局', title: '通知', kind: 'A', address: 'https://www.example.com/t1.html' })).toBe(
    '示例局. 通知[A/OL]. [引用日期]. https://www.example.com/t1.html',
  ));
