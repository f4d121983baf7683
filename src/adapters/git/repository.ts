import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Trouble } from '#domain/exchange/trouble.ts';
import { troubleOf } from './complaints.ts';
import { inRepository, realFolder } from './real-path.ts';
import { askGit, workGit } from './run-git.ts';

/** A repository in which somebody can commit and push. */
export interface Repository {
  /** Absolute. */
  root: string;
  branch: string;
  /** The newest commit; nothing where there is none yet. */
  head: string | undefined;
  /** The name of the server's repository; nothing where there is none. */
  remote: string | undefined;
  /** What the branch is called there. */
  remoteBranch: string;
  /** The folders of the content, from the root; those that are there. */
  paths: readonly string[];
}

const UNFINISHED = ['rebase-merge', 'rebase-apply', 'MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'BISECT_LOG'];

const asked = async (root: string, args: readonly string[]): Promise<string | undefined> => {
  const { isOk, output } = await workGit(root, args);
  return isOk ? output.toString().trim() : undefined;
};

/** What somebody is in the middle of, which a commit of ours would be mixed up with. */
async function unfinished(root: string): Promise<Trouble | undefined> {
  const paths = await asked(root, ['rev-parse', ...UNFINISHED.flatMap((name) => ['--git-path', name])]);
  const names = (paths ?? '').split('\n').filter((path) => existsSync(resolve(root, path)));
  const unmerged = await asked(root, ['diff', '--name-only', '--diff-filter=U']);
  if (unmerged) return { code: 'unmerged', detail: unmerged.split('\n').join('、') };
  const [name] = names;
  return name === undefined ? undefined : { code: 'in-progress', detail: name.split('/').at(-1) };
}

async function remoteOf(root: string, branch: string): Promise<Pick<Repository, 'remote' | 'remoteBranch'>> {
  const remotes = ((await asked(root, ['remote'])) ?? '').split('\n').filter(Boolean);
  const set = await asked(root, ['config', `branch.${branch}.remote`]);
  const remote = [set, 'origin', ...remotes].find((name) => name !== undefined && remotes.includes(name));
  const merge = set === remote ? await asked(root, ['config', `branch.${branch}.merge`]) : undefined;
  return { remote, remoteBranch: merge?.replace(/^refs\/heads\//, '') ?? branch };
}

/**
 * The repository that the content lies in, or what stands in the way of a commit there.
 *
 * @param folders absolute; of those after the first only the ones inside the same repository count
 */
export async function readRepository(folders: readonly string[]): Promise<Repository | Trouble> {
  const real = folders.map(realFolder).filter((folder) => existsSync(folder));
  const top = await askGit(real[0] ?? '.', ['rev-parse', '--show-toplevel']);
  if (!top.isOk) {
    const trouble = troubleOf(top);
    return trouble.code === 'unknown' ? { code: 'no-repository' } : trouble;
  }
  const root = realFolder(top.output.toString().trim());
  const stopped = await unfinished(root);
  if (stopped) return stopped;
  const branch = await asked(root, ['symbolic-ref', '--short', 'HEAD']);
  if (branch === undefined) return { code: 'detached' };
  return {
    root,
    branch,
    head: await asked(root, ['rev-parse', '--verify', '-q', 'HEAD']),
    ...(await remoteOf(root, branch)),
    paths: real.map((folder) => inRepository(root, folder) || '.').filter((path) => !path.startsWith('..')),
  };
}

/** Who makes the commits; nothing for what is not set. */
export interface Identity {
  name: string | undefined;
  email: string | undefined;
}

export const readIdentity = async ({ root }: Pick<Repository, 'root'>): Promise<Identity> => ({
  name: (await asked(root, ['config', 'user.name'])) || undefined,
  email: (await asked(root, ['config', 'user.email'])) || undefined,
});

/** For this repository alone: another one on the same machine may be somebody else's. */
export async function setIdentity({ root }: Pick<Repository, 'root'>, identity: Required<Identity>): Promise<void> {
  await workGit(root, ['config', '--local', 'user.name', identity.name ?? '']);
  await workGit(root, ['config', '--local', 'user.email', identity.email ?? '']);
}
