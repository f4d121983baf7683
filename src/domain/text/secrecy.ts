import type { TextFinding } from './text-finding.ts';

interface Mark {
  severity: TextFinding['severity'];
  pattern: RegExp;
  message: string;
}

const LEVEL = '(?:绝\\s*密|机\\s*密|秘\\s*密)';
/** 保密期限, as GB/T 9704—2012 prints it behind the star. */
const TERM = '(?:长期|永久|启用前|启封前|解密前|[\\d一二三四五六七八九十]+\\s*(?:年|个月|月))';
const CLOSED = '(?:不予|不得|不宜|不能|不可|暂不|不|依申请|免予)公开';
/** Where a line or a cell begins and ends, in brackets or not. */
const START = '(?<=^|[\\n|\\t])[ \\t　*_]*[（(【[〔「]?\\s*';
const END = '\\s*[）)】\\]〕」]?[。！!]?[ \\t　*_]*(?=$|[\\n|\\t])';

const SECRET = '有国家秘密标志，不能公开（保守国家秘密法、条例第十四条）；没有解密的，删掉这个条目和附件';
const INNER = '写明是内部的；确认可以公开';
const NOT_TO_PUBLISH = '写明不公开或依申请公开；确认可以公开';

const MARKS: readonly Mark[] = [
  { severity: 'error', pattern: new RegExp(`${LEVEL}\\s*[★☆✩✭⭐]\\s*${TERM}?`, 'g'), message: SECRET },
  {
    severity: 'error',
    pattern: new RegExp(`${START}${LEVEL}(?:\\s*[*＊xX×·]?\\s*${TERM})?${END}`, 'g'),
    message: SECRET,
  },
  {
    severity: 'error',
    pattern: new RegExp(
      `(?:密级|保密等级|涉密等级|秘密等级)[^\\n：:|]{0,8}[：:|\\s]+${LEVEL}(?:\\s*[★☆]?\\s*${TERM})?`,
      'g',
    ),
    message: SECRET,
  },
  {
    severity: 'warning',
    pattern: new RegExp(
      `${START}内部(?:资料|文件|材料|使用|参考|传阅|掌握|刊物|情况|讲话)[^\\n。；|]{0,14}${END}|[（(【[〔][^（(）)\\n]{0,4}内部(?:资料|文件|材料|使用|参考|传阅|掌握)[^（(）)\\n]{0,10}[）)】\\]〕]|仅供内部(?:参考|使用|传阅)?|(?:供|限)内部(?:参考|使用|传阅)|工作秘密(?=[★☆]|${END})`,
      'g',
    ),
    message: INNER,
  },
  {
    severity: 'warning',
    pattern: new RegExp(
      `[（(【[〔]\\s*(?:此|本|该)?(?:件|文|文件|资料|材料)?\\s*${CLOSED}[^（(）)\\n]{0,8}[）)】\\]〕]|(?:此|本)(?:件|文|文件|资料|材料)[^\\n，。；]{0,4}${CLOSED}|(?:公开(?:方式|属性|类型|类别|形式|范围|选项|意见)|信息公开(?:属性|选项|类别))[：:|\\s]*${CLOSED}|[☑√✓■]\\s*${CLOSED}|${START}(?:此件|本件)?(?:${CLOSED}|不得(?:外传|转载|复印|翻印)|严禁(?:外传|泄露|泄密|公开)|(?:请)?勿外传|注意保密|阅后(?:即焚|收回|退回))${END}`,
      'g',
    ),
    message: NOT_TO_PUBLISH,
  },
];

const WORTH = /密|内部|公开|外传|泄露|阅后|翻印|复印|转载/;

/**
 * Marks by which a document says of itself that it may not be published (保守国家秘密法第二十二条; 条例第十四条;
 * GB/T 9704—2012, 7.2.2): where a document bears them, not where its words speak of secrets.
 */
export function scanSecrecy(text: string): TextFinding[] {
  if (!WORTH.test(text)) return [];
  const found: TextFinding[] = [];
  for (const { severity, pattern, message } of MARKS)
    for (const { 0: whole, index } of text.matchAll(pattern)) {
      const words = whole.trim();
      const offset = index + whole.indexOf(words);
      const isTaken = found.some(
        (other) => offset < other.offset + other.found.length && other.offset < offset + words.length,
      );
      if (!isTaken) found.push({ severity, offset, found: words, message, releasable: words });
    }
  return found.sort((a, b) => a.offset - b.offset);
}
