import type { NoAnswer, Step, StepKind } from '#domain/request/answer-days.ts';

/** What each day on the way to an answer is, with the article that says so. */
const STEP_WORDS: Readonly<Record<StepKind, string>> = {
  received: '收到申请。这一天不算在内（第三十一条）',
  completion: '写得不明确的，最晚这一天通知补正（第三十条）',
  completed: '收到补正的申请，答复的期限从这里起算（第三十条）',
  asked: '开始征求第三方或者其他机关的意见，以后的日子不算在内（第三十三条）',
  replied: '收到意见，接着往下数',
  'replies-by': '第三方最晚这一天答复：从收到征求意见书起15个工作日（第三十二条）；别的机关没有这个期限',
  answer: '20个工作日满，最晚这一天答复（第三十三条）',
  extended: '延长20个工作日的，最晚这一天答复；延长要经负责人同意，并且告知申请人（第三十三条）',
};

export const stepWords = ({ kind }: Step): string => STEP_WORDS[kind];

/** Why no day can be told. */
export const NO_ANSWER_WORDS: Readonly<Record<NoAnswer, string>> = {
  'before-the-rules': '条例现在的规定从2019年5月15日起施行，只算这以后收到的申请。',
  'completed-before': '收到补正的日子早于收到申请的日子，改一改。',
  'asked-before': '开始征求意见的日子早于起算的日子，改一改。',
  'replied-before': '收到意见的日子早于开始征求意见的日子，改一改；没有征求意见的，两项都空着。',
  'asked-after': '开始征求意见的日子在答复期限以后，改一改。',
  'no-calendar': '要用到的那一年，放假和调休的安排本站还没有，算不出最后一天，也不猜。',
};
