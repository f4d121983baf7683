import {
  COMMITMENT_STATES,
  type Cadence,
  type Checkability,
  type CommitmentKind,
  type CommitmentState,
} from '#domain/commitment/vocabulary.ts';
import type {
  DisclosureKind,
  Extent,
  PublicationBasis,
  PublicationState,
  TitleOrigin,
  Validity,
} from '#domain/disclosure/vocabulary.ts';
import type { ChangeKind } from '#domain/history/change.ts';
import type { LookFinding, LookTrouble } from '#domain/look/look.ts';
import type { OfficeKind } from '#domain/office/vocabulary.ts';
import type { TaskFate } from '#domain/plan/compare-plans.ts';
import type { ReferenceLevel, TextSighting } from '#domain/reference/vocabulary.ts';
import type { EventKind } from '#domain/timeline/event.ts';
import type { WithholdingArticle } from '#domain/withholding/withholding.ts';

/** What readers call each value of a vocabulary. A record, so that a new value cannot be forgotten. */
const STATE_LINES = {
  kept: ['已有', '公开'],
  stated: ['已有', '落实说明'],
  lapsed: ['法定期限已过，', '本站未收录'],
  due: ['待', '更新'],
  open: ['本站', '尚未收录'],
  uncounted: ['只是', '目标'],
} as const satisfies Record<CommitmentState, readonly [string, string]>;
/** The two lines of a state's name, for the head of a narrow column. */
export const stateLines = (state: CommitmentState): readonly [string, string] => STATE_LINES[state];
export const STATE_LABELS = Object.fromEntries(
  COMMITMENT_STATES.map((state) => [state, STATE_LINES[state].join('')]),
) as Readonly<Record<CommitmentState, string>>;
export const CHECKABILITY_LABELS: Readonly<Record<Checkability, string>> = {
  checkable: '看文件',
  statement: '听部门说明',
  aim: '只是目标',
};
export const COMMITMENT_KIND_LABELS: Readonly<Record<CommitmentKind, string>> = {
  publish: '发布信息',
  service: '提供服务',
  manage: '规范管理',
};
export const CADENCE_LABELS: Readonly<Record<Cadence, string>> = {
  once: '一次',
  yearly: '每年一次',
  'on-change': '有调整时',
  'with-document': '随文件',
  ongoing: '持续',
};
export const DISCLOSURE_KIND_LABELS: Readonly<Record<DisclosureKind, string>> = {
  notice: '通知',
  plan: '规划计划',
  'annual-report': '年度报告',
  'rule-of-law-report': '法治建设总结',
  legislation: '法规规章',
  normative: '规范性文件',
  interpretation: '解读',
  budget: '预算决算',
  'service-guide': '办事指南',
  enforcement: '执法信息',
  'proposal-reply': '建议提案答复',
  'press-release': '新闻发布',
  other: '其他',
};
export const TITLE_ORIGIN_LABELS: Readonly<Record<TitleOrigin, string>> = {
  document: '文件原题',
  described: '名称是本站起的',
};
export const EXTENT_LABELS: Readonly<Record<Extent, string>> = {
  whole: '全文',
  part: '一部分',
  account: '见到全文，正文是本站写的内容说明',
};
/** 补录, in plain words. */
export const RECORDED_LATER = '后来补登';
export const SEEN_IN_PART = '只见到一部分';
export const OFFICE_KIND_LABELS: Readonly<Record<OfficeKind, string>> = { office: '一个部门', collective: '统称' };
export const BASIS_LABELS: Readonly<Record<PublicationBasis, string>> = {
  attested: '页面载明',
  address: '据网址推定',
  unknown: '不知道',
};
export const PUBLICATION_LABELS: Readonly<Record<PublicationState, string>> = {
  scheduled: '待公开',
  published: '已公开',
  withdrawn: '已撤回',
};
export const VALIDITY_LABELS: Readonly<Record<Validity, string>> = {
  valid: '有效',
  amended: '已修改',
  expired: '失效',
  repealed: '废止',
  unknown: '未核实',
};
export const CHANGE_LABELS: Readonly<Record<ChangeKind, string>> = {
  typo: '改错字',
  correction: '更正事实',
  addition: '补充',
  file: '更换附件',
  validity: '调整有效性',
  withdrawal: '撤回',
  criterion: '调整核对办法',
  review: '复核',
};
/** What came of looking at an official address. */
export const LOOK_FINDING_LABELS: Readonly<Record<LookFinding, string>> = {
  there: '打得开',
  gone: '打不开',
  front: '打开的是网站首页',
  undecided: '没有打开，不能断定',
};
export const LOOK_TROUBLE_LABELS: Readonly<Record<LookTrouble, string>> = {
  'no-name': '没有这个域名',
  unreached: '连不上服务器',
  silent: '十五秒内没有答复',
  uncertified: '建立不了安全连接',
  garbled: '答复的不是网页',
  ring: '转来转去到不了头',
  inward: '转到了内部网络',
};
/** What happened, in a list of all that did; a change says its own kind. */
export const EVENT_LABELS: Readonly<Record<EventKind, string>> = {
  plan: '收录任务分解表',
  recorded: '收录',
  published: '公开',
  stated: '落实说明',
  withheld: '登记不予公开',
  changed: '更改',
  withdrawn: '撤回',
  dropped: '承诺不再单列',
  removed: '不再单列',
  turned: '状态变了',
  lost: '官方网址打不开了',
  found: '官方网址又打得开了',
};
export const TASK_FATE_LABELS: Readonly<Record<TaskFate, string>> = {
  continued: '延续',
  reworded: '改写',
  added: '新增',
  unlisted: '不再列出',
};
/** How each is reached. */
export const TASK_FATE_METHOD: Readonly<Record<TaskFate, string>> = {
  continued: '标题和要求一字不差。',
  reworded: '登记为接续前一年的某一项，或标题相同而要求改了。只在一边有的字划出来。',
  added: '没有登记为接续前一年的任何一项，标题也不同。',
  unlisted: '后一年没有一项登记为接续它，标题也不同。',
};
export const LEVEL_LABELS: Readonly<Record<ReferenceLevel, string>> = {
  law: '法律、行政法规',
  national: '国家文件',
  province: '省级文件',
  city: '市级文件',
  bureau: '本单位文件',
  peer: '其他机关的做法',
};
export const SIGHTING_LABELS: Readonly<Record<TextSighting, string>> = {
  official: '见到官方文本',
  reprint: '只见到转载文本',
  none: '没有见到文本',
};
export const WITHHOLDING_LABELS: Readonly<Record<WithholdingArticle, string>> = {
  '14': '条例第十四条（国家秘密，或危及国家安全、公共安全、经济安全、社会稳定）',
  '15': '条例第十五条（商业秘密、个人隐私）',
  '16.1': '条例第十六条第一款（内部事务信息）',
  '16.2': '条例第十六条第二款（过程性信息、行政执法案卷信息）',
};
