import { columnHead } from './column-head.ts';

/** Words right before a number that say what it is. */
const before = (words: string): RegExp =>
  new RegExp(`(?:${words})(?:号码|号|为|是|如下|分别为|分别是)?[\\s:_“”"'()/,、*|\\[\\]-]{0,12}$`, 'i');

const WINDOW = 24;
/** Numbers that stand before this one in a list: what they are, it is too. */
const LISTED = /(?:\d{15,20}[A-Za-z]?[\s、,;/和及或至到*|-]{0,6})+$/;
const LIST_WINDOW = 640;

const PERSON =
  '身份证|身份证件|公民身份|居民身份|身份号码|居留证|居住证|证件|驾驶证|驾照|社会保障|社保卡|医保卡|户口簿|户口本';
const RESIDENT_ID = before(PERSON);
const CREDIT_CODE = before('信用代码|信用代码证|机构代码|识别号|税号|代码');
const BANK_ACCOUNT = before('卡|卡账|账|帐|账户|帐户|银行|储蓄|存折');
/** What has a number of its own: documents, cases, steps of business, things. No person owns any of them. */
const OWNERS =
  '编|单|流水|受理|接件|收件|办件|业务|事项|申请|申报|申办|注册|登记|许可|审批|核准|批准|案|案件|案卷|立案|线索|处罚|执法|' +
  '决定书|通知书|告知书|文书|文|索引|订单|工单|热线|投诉|举报|信访|诉求|合同|协议|项目|标段|招标|采购|交易|批|批次|序列|串|' +
  '备案|发票|凭证|收据|票据|缴款书|缴款|缴费|罚单|档案|档|卷|运单|快递|物流|设备|资产|车架|发动机|产权|不动产单元|宗地|' +
  '规划|施工|工程|报建|监督|店铺|机构|组织|任务|检查|抽查|统计';
const THING = before(`(?:${OWNERS})(?:编号|编码|代码|号码|号)|编码|代码|条码|识别码|流水|许可证|执照|IMEI|No\\.?`);

export interface NumberContext {
  isResidentId: boolean;
  isCreditCode: boolean;
  isBankAccount: boolean;
  isThing: boolean;
}

const judge = (words: string): NumberContext => ({
  isResidentId: RESIDENT_ID.test(words),
  isCreditCode: CREDIT_CODE.test(words),
  isBankAccount: BANK_ACCOUNT.test(words),
  isThing: THING.test(words),
});

const saysNothing = (context: NumberContext): boolean => !Object.values(context).includes(true);

/** What the words right before a number say of it, before the list that it stands in, or at the head of its column. */
export function contextOf(ascii: string, offset: number): NumberContext {
  const near = judge(ascii.slice(Math.max(0, offset - WINDOW), offset));
  if (!saysNothing(near)) return near;
  const list = LISTED.exec(ascii.slice(Math.max(0, offset - LIST_WINDOW), offset))?.[0].length ?? 0;
  const listed = list > 0 ? judge(ascii.slice(Math.max(0, offset - list - WINDOW), offset - list)) : near;
  return saysNothing(listed) ? judge(columnHead(ascii, offset) ?? '') : listed;
}
