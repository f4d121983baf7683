import { SHARED } from '../sheet/heads.ts';
import { INQUIRY_COLUMNS } from './columns.ts';
import { nameOf } from '#schemas/field-name.ts';
import type { Inquiry } from './inquiry.ts';

const RULES = [
  '一行是一条承诺。灰色的格子是台账里写好的，请不要改；白色的格子由部门填写，点到哪一格，旁边就有提示。',
  `“${SHARED}”那一行：${nameOf('statements.author')}、日期和时段各行都一样的，写一次就够了；哪一行不一样，在那一行另写。`,
  `没有做的，还不能答的，整行空着，以后再填：“${nameOf('statements.done')}”“${nameOf('statements.evidence')}”“${nameOf('statements.obstacles')}”三格都空着的行，就是没有答，不算错。`,
  '填好存成原来的 .xlsx，交回管台账的人。可以分几次填、分几次交，交过的不会重复录入。',
  `填的话会照原样公开在网站上，写明是哪个部门、哪一天说的；${nameOf('statements.author')}的姓名网页上不显示。`,
  '请不要增减列，不要只给某一列排序。WPS 表格、Excel、LibreOffice 都可以填。',
];

/** How to fill it in, in plain words: what is asked, each column, then what holds for all. */
export const guideRows = ({ plan, office, commitments }: Inquiry): string[][] => [
  [
    '问什么',
    `${plan.documentNumber}（${plan.year}年）${office ? `由${office.name}牵头的` : ''}${commitments.length}条承诺，各做了什么。`,
  ],
  ...INQUIRY_COLUMNS.map(({ head, note }) => [head, note]),
  ...RULES.map((rule) => ['规则', rule]),
];
