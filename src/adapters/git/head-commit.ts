import { runGit } from './run-git.ts';

/** The commit that is checked out; nothing where there is none. */
export async function headCommit(root: string): Promise<string | undefined> {
  const { isOk, output } = await runGit(root, ['rev-parse', '--verify', 'HEAD']);
  return isOk ? output.toString().trim() : undefined;
}
