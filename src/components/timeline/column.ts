import type { Column } from '#components/layout/page-meta.ts';

export const CHANGES_COLUMN: Column = {
  name: '最近变化',
  description: '本站收录、更改、撤回了什么，哪一条承诺的状态变了，一天一天写明',
  keywords: '最近变化,更改记录,更正',
  type: '信息公开',
};
