import { GitTrouble } from '#adapters/git/complaints.ts';
import { undoNodes, type UndoPage } from '#editor/undo-page.ts';
import { exchangedLines } from '#format/exchanged.ts';
import { faultLine } from '#format/fault.ts';
import { explainTrouble } from '#format/trouble.ts';
import { asideLine, explainRefusal, lastLines, TAKEN_BACK, undoneLines } from '#format/undo.ts';
import { publishWork } from '#publishing/sync/publish-work.ts';
import { putAside, readLast, undoLast } from '#publishing/sync/undo.ts';
import { readOutgoing } from '#publishing/sync/work.ts';
import type { Answer, Context, Sending } from './answer.ts';

const page = (shown: Partial<UndoPage>): Answer => ({
  status: 200,
  title: '撤销上次提交',
  content: undoNodes({ lines: [], commit: undefined, asksReason: false, offersAside: false, ...shown }),
});

/** What would be undone, as things stand. */
async function standing({ environment, now }: Context): Promise<Answer> {
  const found = await readLast(environment, now);
  const offersAside = (await readOutgoing(environment, now)).uncommitted.length > 0;
  if ('refused' in found) return page({ lines: explainRefusal(found.refused), offersAside });
  const { last } = found;
  return page({ lines: lastLines(last), commit: last.commit, asksReason: last.isSent, offersAside });
}

async function undo({ environment, now }: Context, { values }: Sending): Promise<Answer> {
  if (values.get('action') === 'aside') return page({ lines: [asideLine(await putAside(environment, now))] });
  const commit = values.get('commit') ?? '';
  const undone = await undoLast(environment, { now, commit, reason: values.get('reason')?.trim() || '撤销' });
  if (undone.outcome === 'refused') return page({ lines: explainRefusal(undone.refused) });
  if (undone.outcome === 'taken-back') return page({ lines: [TAKEN_BACK] });
  if (undone.outcome === 'faults')
    return page({ lines: ['撤销以后会有下面的错误，所以没有撤销，什么都没有动：', ...undone.faults.map(faultLine)] });
  const published = await publishWork(environment, { now });
  const sent =
    published.outcome === 'done'
      ? exchangedLines(published)
      : ['撤销已经提交在这台电脑上，还没有送出去：到“取回、提交、推送”再送一次。'];
  return page({ lines: [...undoneLines(undone, commit), ...sent] });
}

/** 撤销上次提交, in the editor: before and after it went out. */
export async function answerUndo(context: Context, sending?: Sending): Promise<Answer> {
  try {
    return sending ? await undo(context, sending) : await standing(context);
  } catch (error) {
    if (error instanceof GitTrouble) return page({ lines: [explainTrouble(error.trouble)] });
    throw error;
  }
}
