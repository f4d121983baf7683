import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { History, Witness } from '#domain/history/history.ts';
import { inRepository, realFolder } from './real-path.ts';
import { askGit, runGit } from './run-git.ts';
import { throughMerges } from './through-merges.ts';
import { FORMAT, groupByPath, hasMerges, namesOf, newestInTime } from './read-log.ts';

const NOTHING: Omit<History, 'witness'> = {
  root: '',
  revisions: new Map(),
  throughMerges: new Map(),
  removed: new Map(),
  renamed: new Map(),
  uncommitted: new Set(),
  ahead: [],
};

function hasRepositoryAbove(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  return dirname(folder) !== folder && hasRepositoryAbove(dirname(folder));
}

/** The repository that a folder lies in, or why git tells nothing of it. */
async function findRepository(folder: string): Promise<{ root: string } | { witness: Witness }> {
  if (!existsSync(folder)) return { witness: 'nowhere' };
  const asked = await askGit(folder, ['rev-parse', '--is-shallow-repository', '--show-toplevel']);
  const [isShallow, root = ''] = asked.output.toString().split('\n');
  if (asked.isOk && root !== '') return isShallow === 'true' ? { witness: 'shallow' } : { root };
  if (/dubious ownership/.test(asked.complaint)) return { witness: 'foreign' };
  if (!hasRepositoryAbove(folder)) return { witness: 'nowhere' };
  return { witness: asked.isMissing ? 'missing' : 'broken' };
}

/** What the working copy changed or removed since the newest commit. */
async function workingChanges(
  root: string,
  paths: readonly string[],
): Promise<{ uncommitted: Set<string>; gone: string[] } | undefined> {
  const diff = await runGit(root, ['diff', '--raw', '--no-abbrev', '--no-renames', '-z', 'HEAD', '--', ...paths]);
  if (!diff.isOk) return undefined;
  const names = [...namesOf(diff.output.toString().split('\0'))];
  return {
    uncommitted: new Set(names.filter(({ status }) => status !== 'D').map(({ path }) => path)),
    gone: names.filter(({ status }) => status === 'D').map(({ path }) => path),
  };
}

/**
 * The history of every file under some folders, from one `git log` for the whole tree.
 *
 * @param folders absolute paths; those outside the repository of the first are not asked about
 * @returns how far git can be a witness: without a whole history it says so and holds nothing, since
 * a shallow clone dates every file at its tip
 */
export async function readHistory(folders: readonly string[]): Promise<History> {
  const real = folders.map(realFolder);
  const found = await findRepository(real[0] ?? '');
  if ('witness' in found) return { ...NOTHING, witness: found.witness };
  const { root } = found;
  const paths = real.map((folder) => inRepository(root, folder) || '.').filter((path) => !path.startsWith('..'));
  const logOf = (...line: string[]) =>
    runGit(root, [
      ...['log', ...line, '-M', '-l0', '-O/dev/null', '--raw', '--no-abbrev', '-z'],
      ...['--no-ext-diff', '--no-textconv', '--no-color', '--no-mailmap', '--no-notes', '--encoding=UTF-8'],
      ...[FORMAT, '--', ...paths],
    ]);
  const log = await logOf('--first-parent', '-m');
  if (/does not have any commits yet/.test(log.complaint)) return { ...NOTHING, witness: 'uncommitted' };
  const working = log.isOk ? await workingChanges(root, paths) : undefined;
  if (!working) return { ...NOTHING, witness: 'broken' };
  const text = log.output.toString();
  if (text === '') return { ...NOTHING, witness: 'uncommitted' };
  const { latest, ahead } = newestInTime(text);
  const { revisions, removed, renamed } = groupByPath(text, latest);
  const all = hasMerges(text) ? await logOf('--full-history', '--topo-order', '--no-merges') : undefined;
  const brought = all?.isOk
    ? throughMerges(revisions, groupByPath(all.output.toString(), latest).revisions)
    : new Map();
  for (const path of working.gone) if (revisions.has(path)) removed.set(path, undefined);
  return {
    witness: 'whole',
    root,
    revisions,
    throughMerges: brought,
    removed,
    renamed,
    uncommitted: working.uncommitted,
    ahead,
  };
}
