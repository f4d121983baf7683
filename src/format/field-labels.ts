/** What each field of the content is called, for messages and forms. */
const LABELS: Readonly<Record<string, string>> = {
  title: '标题', titleLines: '标题分行', titleOrigin: '标题来历', tableTitle: '附表标题', number: '序号', section: '小节',
  requirement: '工作要求', lead: '牵头部门', responsible: '责任部门', legalBasis: '公开依据', references: '依据文件', themes: '主题',
  offices: '部门', commitments: '公开承诺', id: '编号', quote: '承诺原文', kind: '种类', checkability: '怎样核对', criterion: '怎样算做到',
  cadence: '时间', interval: '更新间隔', months: '月数', deadline: '期限', authority: '依据', continues: '接续的承诺', checked: '查过',
  on: '日期', where: '地点', documentNumber: '发文字号', indexNumber: '索引号', subject: '主题分类', producer: '制作机关',
  publisher: '发布机构', issuer: '发文机关', summary: '内容概述', formedOn: '形成日期', publishedAt: '公开日期',
  publishedBasis: '公开日期怎样得知', recordedOn: '收录日期', effectiveOn: '施行日期', updatedOn: '更新日期', validity: '有效性',
  extent: '见到多少', extentNote: '见到哪些', keeps: '兑现的承诺', relatesTo: '有关的承诺或任务', to: '指向', reason: '理由',
  supersedes: '替代的文件', interprets: '解读的文件', files: '附件', path: '文件位置', replaced: '已被替换', by: '署名', source: '来源',
  url: '网址', retrievedOn: '查看日期', sha256: '指纹', note: '说明', changes: '更改记录', withdrawn: '撤回', level: '层级',
  textSeen: '文本见于', shortTitle: '简称', basedOn: '上级依据', name: '名称', description: '说明', bureau: '主办单位', column: '栏目',
  base: '挂载路径', origin: '网站地址', sample: '示例', codes: '页脚代码', siteId: '网站标识码', icp: 'ICP备案号', police: '公安备案号',
  contact: '联系方式', feedback: '纠错渠道', notice: '通知', addressees: '主送机关', preamble: '正文', signature: '落款', parts: '部分',
  sections: '小节', transcription: '录入说明', body: '正文', redirectFrom: '以前的网址', author: '起草人', review: '发布审查',
  bypassed: '未经审查的理由', office: '部门', statedOn: '说明日期', period: '时段', from: '开始', done: '做了什么', evidence: '凭据',
  obstacles: '困难', article: '条款', decidedOn: '决定日期', reviewOn: '复核日期', exemptions: '放行', text: '原文',
};

/** `commitments[0].quote` → `承诺原文`; nothing for a field without a name. */
export function fieldLabel(field: string): string {
  const last = field.replace(/\[\d+\]/g, '').split('.').at(-1) ?? field;
  return LABELS[last] ?? '';
}
