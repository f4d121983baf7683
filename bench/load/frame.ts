import { SUBJECTS } from './words.ts';

/** A bureau that nobody can take for a real one. */
export const BUREAU = '示例市城市秩序局';
export const PLAN = '2021';
/** The clock to build the load with; nothing in it is younger. */
export const AS_OF = '2026-06-01';
export const FIRST_YEAR = 2021;
export const YEARS = 5;

export const OFFICES = [
  ['zhifa', '执法科'],
  ['zonghe', '综合科'],
  ['fazhi', '法制科'],
  ['shirong', '市容科'],
  ['guanggao', '广告科'],
  ['xuanchuan', '宣传科'],
  ['caiwu', '财务科'],
  ['dangan', '档案科'],
].map(([id = '', name = '']) => ({ id, name }));

export const THEMES = [
  ['xingzheng-zhifa', '行政执法'],
  ['banshi-fuwu', '办事服务'],
  ['guihua-jihua', '规划计划'],
  ['zhengce-jiedu', '政策解读'],
  ['caizheng-zijin', '财政资金'],
  ['huiying-guanqie', '回应关切'],
  ['guifanxing-wenjian', '规范性文件'],
  ['yi-shenqing', '依申请公开'],
  ['gongkai-pingtai', '公开平台'],
  ['biaozhun-mulu', '标准目录'],
  ['fuyi-yingsu', '复议应诉'],
  ['niandu-baogao', '年度报告'],
].map(([id = '', name = '']) => ({
  id,
  name,
  description: `${name}方面的公开（示例）。`,
  subject: '综合政务\\政务公开',
}));

export const REFERENCES = SUBJECTS.slice(0, 12).map((subject, index) => ({
  id: `yiju-${String(index + 1).padStart(2, '0')}`,
  data: {
    title: `示例市${subject}管理办法`,
    documentNumber: `示府规〔${2010 + index}〕${index + 1}号`,
    issuer: '示例市人民政府',
    level: index % 3 === 0 ? 'city' : 'bureau',
    formedOn: `${2010 + index}-03-15`,
    textSeen: 'none',
    basedOn: index > 0 && index % 4 === 0 ? ['yiju-01'] : [],
    note: '虚构的示例，世上没有这份文件。',
  },
}));

const PARTS = [
  '一、示例部分之一，把办事信息公开好',
  '二、示例部分之二，把政策说明白',
  '三、示例部分之三，把平台建好',
  '四、示例部分之四，把申请办好',
];
export const SECTIONS = PARTS.flatMap((_, part) =>
  [1, 2, 3].map((section) => ({
    id: `${part + 1}-${section}`,
    part,
    title: `（${'一二三'.charAt(section - 1)}）示例小节${section}`,
  })),
);

export const SITE = {
  name: '示例公开台账',
  description: '虚构的单位和内容，只用来量速度和大小。',
  bureau: BUREAU,
  column: '政府信息公开',
  sample: true,
  base: '/',
};

export const NOTICE = `${PLAN}/renwu-fenjie`;

export const planData = {
  title: `${BUREAU}关于印发2021年政务公开任务分解表的通知`,
  titleLines: [BUREAU, '关于印发2021年政务公开', '任务分解表的通知'],
  tableTitle: '2021年政务公开任务分解表（示例）',
  documentNumber: '示城序〔2021〕1号',
  issuer: BUREAU,
  formedOn: '2021-01-04',
  recordedOn: '2021-01-05',
  notice: NOTICE,
  addressees: '各科、各中队：',
  preamble: ['这是一份虚构的通知，只用来量速度和大小。', '特此通知。'],
  signature: { by: BUREAU, on: '2021年1月4日' },
  parts: PARTS.map((title, part) => ({
    title,
    sections: SECTIONS.filter((section) => section.part === part).map(({ id, title: name }) => ({ id, title: name })),
  })),
};

export const PAGES = ['about', 'accessibility'] as const;
