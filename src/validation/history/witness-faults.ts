import type { Past } from '#adapters/git/read-past.ts';
import { inRepository, realFolder } from '#adapters/git/real-path.ts';
import { shownPath } from '#adapters/shown-path.ts';
import type { Fault } from '#domain/check/finding.ts';
import type { History, Witness } from '#domain/history/history.ts';
import { WITNESS_FAULTS } from '#format/witness.ts';

/** Content that never was in a repository: there is nothing yet that git could have told. */
const WITHOUT_PAST: readonly Witness[] = ['nowhere', 'uncommitted'];

/**
 * What has to be said where nobody was to expect a history: no reminder, for there is nothing to mend
 * in the content.
 */
export const witnessNotes = ({ witness }: History): string[] =>
  witness !== 'whole' && WITHOUT_PAST.includes(witness) ? [WITNESS_FAULTS[witness]] : [];

/**
 * One reminder for each thing that git should tell and could not: a guard that sees nothing must not
 * look like one that found nothing.
 */
export function witnessFaults(contentDir: string, { history, lost }: Past, publicDir: string): Fault[] {
  const reminder = (folder: string, message: string): Fault => ({
    severity: 'warning',
    file: shownPath(folder) || '.',
    message,
  });
  const { witness, root, ahead } = history;
  if (WITHOUT_PAST.includes(witness)) return [];
  if (witness !== 'whole') return [reminder(contentDir, WITNESS_FAULTS[witness])];
  const faults: Fault[] = [];
  if (inRepository(root, realFolder(publicDir)).startsWith('..'))
    faults.push(
      reminder(
        publicDir,
        '附件文件夹和内容不在同一个 git 仓库里，没有核对附件公开以后有没有改动；把两个文件夹放进同一个仓库',
      ),
    );
  if (lost > 0)
    faults.push(
      reminder(
        contentDir,
        `有${lost}个旧版本 git 读不出来（仓库不完整或已损坏），没有核对那些改动；运行 git fsck 看哪里坏了，或者重新 git clone`,
      ),
    );
  const [first] = ahead;
  if (first)
    faults.push(
      reminder(
        contentDir,
        `提交 ${first.commit.slice(0, 8)} 的日期是 ${first.at}，还没有到，提交的那台电脑时钟不准；数据截至哪一天不算这次提交，要用别的日子就设 GONGKAI_AS_OF，并把那台电脑的时钟调准${ahead.length > 1 ? `（这样的提交共${ahead.length}次）` : ''}`,
      ),
    );
  return faults;
}
