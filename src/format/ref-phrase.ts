import type { Referred } from '#domain/ledger/find-by-ref.ts';
import { circledNumeral } from './numerals.ts';
import { taskPhrase } from './task-phrase.ts';

/** What an id in the content stands for, in words: 2021年第7项承诺①“明确解读责任”, 《标题》; nothing where it stands for nothing. */
export function refPhrase({ commitment, task, disclosure }: Referred): string | undefined {
  if (commitment) return `${taskPhrase(commitment.task)}承诺${circledNumeral(commitment.ordinal)}“${commitment.quote}”`;
  if (task) return `${taskPhrase(task)}“${task.title}”`;
  return disclosure && `《${disclosure.title}》`;
}
