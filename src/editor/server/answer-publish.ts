import { GitTrouble } from '#adapters/git/complaints.ts';
import { setIdentity } from '#adapters/git/repository.ts';
import { explainEmail, explainName } from '#authoring/identity.ts';
import { publishNodes, type PublishPage } from '#editor/publish-page.ts';
import { exchangedLines } from '#format/exchanged.ts';
import { explainTrouble } from '#format/trouble.ts';
import type { Side } from '#publishing/merge/conflict.ts';
import { publishWork, type Published } from '#publishing/sync/publish-work.ts';
import { openWork, readOutgoing } from '#publishing/sync/work.ts';
import type { Answer, Context, Sending } from './answer.ts';

const EMPTY: PublishPage = {
  changes: [],
  asksIdentity: false,
  name: '',
  email: '',
  lines: [],
  faults: [],
  conflicts: [],
  canSend: true,
};

const page = (shown: Partial<PublishPage>, status = 200): Answer => ({
  status,
  title: '取回、提交、推送',
  content: publishNodes({ ...EMPTY, ...shown }),
});

/** The page as things stand on this machine. */
async function standing({ environment, now }: Context, more: Partial<PublishPage> = {}): Promise<Answer> {
  const { changes, hasIdentity, hasRemote } = await readOutgoing(environment, now);
  const alone = hasRemote ? [] : ['这份台账没有连着服务器，只能提交在这台电脑上。'];
  return page({ changes, asksIdentity: !hasIdentity, ...more, lines: [...alone, ...(more.lines ?? [])] });
}

function shownOf(published: Exclude<Published, { outcome: 'needs-identity' }>): Partial<PublishPage> {
  if (published.outcome === 'faults') return { faults: published.faults };
  if (published.outcome === 'conflicts') return { conflicts: published.conflicts };
  if (published.outcome === 'faults-together')
    return { faults: published.faults, lines: ['取回了别人的改动。两边合在一起有错误，改好再送。'] };
  return { lines: exchangedLines(published) };
}

const choicesIn = (values: ReadonlyMap<string, string>): Map<string, Side> =>
  new Map(
    [...values].flatMap(([name, value]): [string, Side][] =>
      name.startsWith('@') && (value === 'ours' || value === 'theirs') ? [[name.slice(1), value]] : [],
    ),
  );

async function send(context: Context, { values }: Sending): Promise<Answer> {
  const { environment, now } = context;
  const [name, email] = [values.get('name')?.trim(), values.get('email')?.trim()];
  if (name !== undefined && email !== undefined) {
    const wrong = explainName(name) ?? explainEmail(email);
    if (wrong !== undefined) return standing(context, { lines: [`${wrong}。`], name, email });
    await setIdentity((await openWork(environment, now)).repository, { name, email });
  }
  const published = await publishWork(environment, { now, choices: choicesIn(values) });
  return published.outcome === 'needs-identity' ? standing(context) : standing(context, shownOf(published));
}

/** 取回、提交、推送, in the editor: what would go out, and what became of it. */
export async function answerPublish(context: Context, sending?: Sending): Promise<Answer> {
  try {
    return sending ? await send(context, sending) : await standing(context);
  } catch (error) {
    if (error instanceof GitTrouble) return page({ lines: [explainTrouble(error.trouble)], canSend: false });
    throw error;
  }
}
