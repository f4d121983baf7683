import type { Column } from '#components/layout/page-meta.ts';

export const DISCLOSURE_COLUMN: Column = {
  name: '公开事项',
  description: '本站收录的公开事项，每件写明三个日期、来源和与承诺的关系',
  keywords: '公开事项,政府信息公开,文件',
  type: '信息公开',
};
