import type { Commitment } from '../commitment/commitment.ts';
import type { Rule } from './check-source.ts';
import { error, warning, type FieldPath, type Finding } from './finding.ts';

/** Why a promise cannot take its deadline from the one it names; nothing where it can. */
function explainSharing(
  { id, deadline, sharesDeadline }: Commitment,
  others: readonly Commitment[],
): string | undefined {
  if (deadline)
    return '自己写了期限，就不能再用别条的期限；{commitments.deadline}和{commitments.sharesDeadline}只写一样';
  if (sharesDeadline === id) return '写的是它自己；写同一项任务里另一条承诺的编号';
  const source = others.find((each) => each.id === sharesDeadline);
  const dated = others.filter((each) => each.deadline && each.id !== id).map((each) => each.id);
  const choice = dated.length > 0 ? `写了期限的有：${dated.join('、')}` : '这项任务里没有写了期限的承诺';
  if (!source) return `这项任务里没有这条承诺；${choice}`;
  return source.deadline ? undefined : `承诺 ${source.id} 自己没有写期限；${choice}`;
}

/** What speaks of one thing shares one deadline, so that its absence gets one verdict. */
export const sharedDeadlinesExist: Rule = ({ tasks }) =>
  tasks.flatMap(({ key, data }) =>
    data.commitments.flatMap((commitment, index): Finding[] => {
      const found = commitment.sharesDeadline;
      const message = found === undefined ? undefined : explainSharing(commitment, data.commitments);
      return message === undefined ? [] : [error(key, ['commitments', index, 'sharesDeadline'], message, found)];
    }),
  );

/** An aim is not checked: a day written to it would be read by nobody. */
export const aimsHaveNoDeadline: Rule = ({ tasks }) =>
  tasks.flatMap(({ key, data }) =>
    data.commitments.flatMap((commitment, index) =>
      commitment.checkability !== 'aim'
        ? []
        : (['deadline', 'sharesDeadline', 'interval'] as const)
            .filter((field) => commitment[field] !== undefined)
            .map((field): Finding => {
              const path: FieldPath = ['commitments', index, field];
              const message =
                '只是目标的不核对，这里写的日子不会用来判断；有日子可查的，{commitments.checkability=checkable}';
              return warning(key, path, message);
            }),
    ),
  );
