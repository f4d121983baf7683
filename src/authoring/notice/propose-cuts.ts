/** What a clause that promises something does. */
const VERBS =
  '公开|发布|公布|公示|推送|解读|回应|答复|解答|说明|更新|修订|编制|建立|健全|完善|制定|出台|明确|落实|推进|推动|开展|开设|设立|打造|构建|加强|强化|加大|扩大|提高|提升|提供|规范|统一|优化|梳理|归集|清理|整合|审查|审核|检查|核查|监测|研判|评估|评价|跟踪|关注|对照|了解|掌握|把握|注重|培训|指导|配齐|配备|畅通|探索|引入|履行|减少|避免|解决|做好|做到|抓好|实现|确保|维护|助力|打通|形成|营造|保障|增强|发挥|组织|报送|通报|考核|监督|宣传|拓展|创新|深化|转为|进行|作出|运用|立改废';
/** How it is done: it belongs to the verb behind it. */
const MANNERS =
  '全面|及时|准确|主动|积极|认真|切实|进一步|持续|不断|充分|深入|依法依规|依法|严格|有序|稳步|密切|彻底|精准|权威|定期|逐步|加快|大力|着力|更加|更好|统筹|集中|统一|同步|公平|实质性|常态化|继续|尽快|带头|重点|善于|从源头上';
const MANNER = `(?:(?:${MANNERS})(?:地|、|[，,](?=(?:${MANNERS})))?)`;
const ACT = new RegExp(`^${MANNER}*(?:${VERBS})`, 'u');
/** An act behind its means: 通过专栏集中发布, 对政策开展解读. */
const INNER_ACT = new RegExp(`.(?:${MANNER}+(?:${VERBS})|要(?:${VERBS})|开展|进行|做好|做到|立改废)`, 'u');
/** Behind the words that name a rule, the act: 按照规定格式规范文书. */
const RULED_ACT = new RegExp(`(?:要求|规定|标准|格式|情况|精神|部署)${MANNER}*(?:${VERBS})`, 'u');
/** By what rule or in what spirit: no promise (docs/content-model.md). */
const BY_RULE = new RegExp(`^${MANNER}?(?:按照|根据|依照|依据|遵照|参照|贯彻|聚焦|围绕)`, 'u');
const IN_SPIRIT =
  /^(?:坚持.+(?:原则|导向|方针)|以.+为(?:导向|重点|目标|基础|抓手|主线|契机)|在.+(?:前提|基础|领导|指导|框架)下|为了.+)$/u;
/** A clause with a subject of its own: 解读语言要通俗易懂, 内容强调说理性. */
const DEMAND = /^[^的]{2,6}(?:(?<![重主需必])要|应当|强调)/u;
/** By what means, on what or before what: part of the promise that it serves. */
const BY_MEANS =
  /^(?:坚持通过|通过|依托|借助|充分利用|充分运用|利用|采取|采用|结合|针对|对(?!照)|紧紧围绕|以|将|把|符合)|(?:前|时|中|后)$/u;
const CONJUNCTION = /^\s*(?:并且|并|同时|此外|另外)?/u;
/** Principles are a list whose commas part nothing. */
const PRINCIPLES = /坚持[^。；;]*?的(?:原则|方针|导向)(?=[，,])/gu;

/** Opening and closing marks, inside of which nothing is cut. */
const PAIRS: Readonly<Record<string, string>> = {
  '《': '》',
  '（': '）',
  '(': ')',
  '“': '”',
  '‘': '’',
  '〔': '〕',
  '〈': '〉',
};
const SENTENCE_ENDS = '。；;！？';
const PAUSES = '，,：:';
/** So many characters at least are an act with what it is done to: 动态更新 goes on with what was said before. */
const SHORTEST_ACT = 6;

/** A stretch of words: `[from, to)`. */
export type Cut = readonly [from: number, to: number];

interface Clause {
  from: number;
  to: number;
  /** True for the first of a sentence. */
  opens: boolean;
}

const SECOND_ACT = new RegExp(`^(?:${VERBS}|根据|通过)`, 'u');
/** Verbs that are nothing else: 公开 and 解读 name things as well. */
const PLAIN_ACT = /^(?:加强|强化|优化|完善|健全|建立|推进|提升|提高|规范|拓展|创新|深化)/u;

/** Whether a second act begins at a place inside a clause: 作出回应并推动解决, 加强公开、优化服务. */
function isSecondAct(words: string, from: number, at: number): boolean {
  const rest = /^[^，,。；;、]*/u.exec(words.slice(at + 1))?.[0] ?? '';
  return words[at] === '并'
    ? rest.length >= SHORTEST_ACT && SECOND_ACT.test(rest)
    : rest.length >= SHORTEST_ACT && PLAIN_ACT.test(words.slice(from, at)) && PLAIN_ACT.test(rest);
}

/** Where marks part the words into clauses. */
function clausesOf(words: string): Clause[] {
  const clauses: Clause[] = [];
  const whole = [...words.matchAll(PRINCIPLES)].map(({ index, 0: { length } }) => [index, index + length] as const);
  const open: string[] = [];
  let from = 0;
  let opens = true;
  const close = (to: number, next: number): void => {
    if (words.slice(from, to).trim() !== '') {
      clauses.push({ from, to, opens });
      opens = false;
    }
    from = next;
  };
  for (let at = 0; at < words.length; at += 1) {
    const char = words[at] ?? '';
    if (char === open[open.length - 1]) open.pop();
    else if (PAIRS[char] !== undefined) open.push(PAIRS[char]);
    else if (open.length > 0 || whole.some(([start, end]) => at >= start && at < end)) continue;
    else if (SENTENCE_ENDS.includes(char)) {
      close(at, at + 1);
      opens = true;
    } else if (PAUSES.includes(char)) close(at, at + 1);
    else if ('并、'.includes(char) && isSecondAct(words, from, at)) close(at, char === '并' ? at : at + 1);
  }
  close(words.length, words.length);
  return clauses;
}

type Role = 'rule' | 'means' | 'act' | 'more';

/** What a clause is to its sentence. */
function roleOf(clause: string): Role {
  const bare = clause.replace(/《[^》]*》|“[^”]*”|（[^）]*）/gu, '');
  if (IN_SPIRIT.test(bare)) return 'rule';
  if (BY_MEANS.test(bare)) return INNER_ACT.test(bare) && !/(?:前|时|中|后)$/u.test(bare) ? 'act' : 'means';
  if (BY_RULE.test(bare)) return INNER_ACT.test(bare) || RULED_ACT.test(bare) ? 'act' : 'rule';
  return ACT.test(bare) || DEMAND.test(bare) ? 'act' : 'more';
}

/**
 * Proposes where a requirement parts into promises: one predicate with its object each, by the rules of
 * docs/content-model.md as far as a program can follow them; what belongs to none stays between. Somebody has to look
 * at it: two predicates may be one promise.
 *
 * @returns stretches in the order of the words, none over another
 */
export function proposeCuts(words: string): Cut[] {
  const cuts: [number, number][] = [];
  /** Means that wait for their verb. */
  let waiting: [number, number] | undefined;
  for (const { from, to, opens } of clausesOf(words)) {
    const start = from + (CONJUNCTION.exec(words.slice(from, to))?.[0].length ?? 0);
    const clause = words.slice(start, to).trim();
    if (clause === '') continue;
    const begins = start + words.slice(start, to).indexOf(clause);
    const end = begins + clause.length;
    if (waiting && opens) cuts.push(waiting);
    const before: [number, number] | undefined = opens ? undefined : waiting;
    waiting = undefined;
    const role = roleOf(clause);
    const last = cuts[cuts.length - 1];
    if (role === 'means') waiting = [before?.[0] ?? begins, end];
    else if (before) cuts.push([before[0], end]);
    else if (role === 'more' && last && !opens) last[1] = end;
    else if (role !== 'rule') cuts.push([begins, end]);
  }
  if (waiting) cuts.push(waiting);
  return cuts;
}
