/** Words right before a number that say what it is. */
const before = (words: string): RegExp =>
  new RegExp(`(?:${words})(?:号码|号|为|是|如下)?[\\s:_“”"'()/,、*|\\[\\]-]{0,12}$`, 'i');

const WINDOW = 24;

const RESIDENT_ID = before('身份证|身份证件|公民身份|身份号码|居留证|居住证|证件');
const CREDIT_CODE = before('信用代码|信用代码证|机构代码|识别号|税号|代码');
const BANK_ACCOUNT = before('卡|卡账|账|帐|账户|帐户|银行|储蓄|存折');
/** Numbers of things, which no person owns. */
const THING = before(
  '(?:编|单|流水|受理|注册|登记|许可|案|文|索引|订单|工单|合同|项目|批|序列|串|备案|发票|凭证|收据|票据|档案)(?:号码|号)|编码|代码|条码|识别码|许可证|执照|IMEI|No\\.?',
);

export interface NumberContext {
  isResidentId: boolean;
  isCreditCode: boolean;
  isBankAccount: boolean;
  isThing: boolean;
}

/** What the words right before a number say of it. */
export function contextOf(ascii: string, offset: number): NumberContext {
  const words = ascii.slice(Math.max(0, offset - WINDOW), offset);
  return {
    isResidentId: RESIDENT_ID.test(words),
    isCreditCode: CREDIT_CODE.test(words),
    isBankAccount: BANK_ACCOUNT.test(words),
    isThing: THING.test(words),
  };
}
