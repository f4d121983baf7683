import type { Dice } from './dice.ts';

/** What a bureau of city order deals in; all of it made up. */
export const SUBJECTS = [
  '沿街招牌',
  '市容保洁',
  '占道摊点',
  '渣土运输',
  '行道树养护',
  '单车停放',
  '违建拆除',
  '餐馆油烟',
  '夜间噪声',
  '路边泊位',
  '门前三包',
  '分类投放',
  '夜景照明',
  '公厕开放',
  '犬只登记',
  '燃气检查',
  '雨污接管',
  '井盖维护',
  '广场管理',
  '集市秩序',
] as const;

export const OBJECTS = [
  '检查计划',
  '检查结果',
  '办事指南',
  '处罚决定',
  '年度预算',
  '年度决算',
  '答复意见',
  '权责清单',
  '解读材料',
  '工作要点',
  '统计数据',
  '规划文本',
] as const;

const WHO = [
  '本局',
  '各中队',
  '街道办事处',
  '社区工作站',
  '沿街商户',
  '施工单位',
  '物业企业',
  '市民代表',
  '第三方机构',
  '行业协会',
  '区级部门',
  '值班人员',
];
const HOW = ['逐项', '当面', '每季度', '按照清单', '会同有关单位', '随机', '分批', '提前三日', '书面', '在现场'];
const DOES = ['核对', '登记', '公布', '复查', '汇总', '通报', '抽查', '受理', '说明', '整改', '归档', '评估'];
const WHERE = [
  '东城片区',
  '西城片区',
  '滨河沿线',
  '老街一带',
  '车站周边',
  '学校门口',
  '新区工地',
  '农贸市场',
  '公园入口',
  '主干道两侧',
];
const ENDS = [
  '结果一并公开',
  '期限内办结',
  '意见收集后答复',
  '材料留存备查',
  '名单每月更新',
  '程序依照规定',
  '进展向社会说明',
  '问题列入台账',
];

/** One invented sentence about a subject. */
function sentence(dice: Dice, subject: string): string {
  return `${dice.pick(WHO)}${dice.pick(HOW)}${dice.pick(DOES)}${dice.pick(WHERE)}的${subject}情况，第${dice.whole(60) + 1}批共${dice.whole(900) + 3}件，${dice.pick(ENDS)}。`;
}

const HAN = /\p{Script=Han}/gu;
const hanCount = (text: string): number => text.match(HAN)?.length ?? 0;
const PARAGRAPH = 130;

/** Paragraphs that hold `length` Han characters or a sentence more, a blank line between them. */
export function prose(dice: Dice, subject: string, length: number): string {
  const paragraphs: string[] = [];
  let paragraph = '';
  let left = length;
  while (left > 0) {
    const next = sentence(dice, dice.chance(0.7) ? subject : dice.pick(SUBJECTS));
    paragraph += next;
    left -= hanCount(next);
    if (hanCount(paragraph) < PARAGRAPH && left > 0) continue;
    paragraphs.push(paragraph);
    paragraph = '';
  }
  return paragraphs.join('\n\n');
}
