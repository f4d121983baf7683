import type { Look } from '#domain/look/look.ts';
import { dayPhrase } from './day-phrase.ts';
import { LOOK_TROUBLE_LABELS } from './labels.ts';

const SAID: Readonly<Record<Look['finding'], string>> = {
  there: '这个地址打得开',
  gone: '这个地址打不开',
  front: '打开的是网站首页，不是原来的网页',
  undecided: '没有打开，不能断定它不在了',
};

const whyOf = ({ finding, status, trouble }: Look): string =>
  finding === 'there' || finding === 'front'
    ? ''
    : trouble
      ? `（${LOOK_TROUBLE_LABELS[trouble]}）`
      : `（服务器答复${status ?? '不明'}）`;

/** What came of a look: 2026年11月28日查看时，这个地址打不开（服务器答复404）. */
export const lookPhrase = (look: Look): string => `${dayPhrase(look.on)}查看时，${SAID[look.finding]}${whyOf(look)}`;
