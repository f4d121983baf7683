import { x } from 'tinyexec';
import type { History, Revision } from '#domain/history/history.ts';
import { beijingMoment } from './newest-commit.ts';

const RECORD = '\x1e';
const FIELD = '\x1f';

async function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout, exitCode } = await x('git', [...args], { nodeOptions: { cwd: folder } });
    return exitCode === 0 ? stdout : undefined;
  } catch {
    return undefined;
  }
}

/** One commit's `-z --name-status` fields: `M path`, `R100 old new`. */
function* namesOf(fields: readonly string[]): Generator<{ status: string; path: string; from?: string }> {
  for (let i = 0; i < fields.length;) {
    const status = (fields[i] ?? '').trim();
    if (status === '') i += 1;
    else if (status.startsWith('R') || status.startsWith('C')) {
      yield { status: status.charAt(0), from: fields[i + 1] ?? '', path: fields[i + 2] ?? '' };
      i += 3;
    } else {
      yield { status, path: fields[i + 1] ?? '' };
      i += 2;
    }
  }
}

/**
 * Groups a log, newest commit first, by the path that each file bears today. A rename is followed:
 * what is older than it belongs to the newer name.
 */
function groupByPath(log: string): {
  revisions: Map<string, Revision[]>;
  removed: Map<string, Revision>;
  renamed: Map<string, string>;
} {
  const revisions = new Map<string, Revision[]>();
  const removed = new Map<string, Revision>();
  const renamed = new Map<string, string>();
  const today = new Map<string, string>();
  for (const record of log.split(RECORD).slice(1)) {
    const [head = '', ...fields] = record.split('\0');
    const [commit = '', seconds = ''] = head.split(FIELD);
    for (const { status, path, from } of namesOf(fields)) {
      const at = beijingMoment(Number(seconds));
      const name = today.get(path) ?? path;
      const revision: Revision = { commit, at, path };
      if (status === 'D') {
        if (!revisions.has(name) && !removed.has(name)) removed.set(name, revision);
        continue;
      }
      const list = revisions.get(name);
      if (list) list.push(revision);
      else revisions.set(name, [revision]);
      if (status === 'R' && from) {
        today.set(from, name);
        renamed.set(from, name);
        removed.delete(from);
      }
    }
  }
  return { revisions, removed, renamed };
}

/** What the working copy changed or removed since the newest commit. */
async function workingChanges(
  root: string,
  folders: readonly string[],
): Promise<{ uncommitted: Set<string>; gone: string[] }> {
  const diff = (await git(root, ['diff', 'HEAD', '--no-renames', '--name-status', '-z', '--', ...folders])) ?? '';
  const names = [...namesOf(diff.split('\0'))];
  return {
    uncommitted: new Set(names.filter(({ status }) => status !== 'D').map(({ path }) => path)),
    gone: names.filter(({ status }) => status === 'D').map(({ path }) => path),
  };
}

/**
 * The history of every file under some folders, from one `git log` for the whole tree.
 *
 * @param folders absolute paths inside one repository
 * @returns how far git can be a witness: an absent or shallow history says so and holds nothing,
 * since a shallow clone dates every file at its tip
 */
export async function readHistory(folders: readonly string[]): Promise<History> {
  const [folder] = folders;
  const nothing = {
    root: '',
    revisions: new Map(),
    removed: new Map(),
    renamed: new Map(),
    uncommitted: new Set<string>(),
  };
  if (folder === undefined) return { witness: 'absent', ...nothing };
  const root = (await git(folder, ['rev-parse', '--show-toplevel']))?.trim();
  if (!root) return { witness: 'absent', ...nothing };
  if ((await git(folder, ['rev-parse', '--is-shallow-repository']))?.trim() === 'true')
    return { witness: 'shallow', ...nothing };
  const format = `--format=${RECORD}%H${FIELD}%ct`;
  const log = await git(root, [
    '-c',
    'core.quotePath=false',
    'log',
    '--first-parent',
    '-m',
    '-M',
    '-z',
    '--name-status',
    format,
    '--',
    ...folders,
  ]);
  if (log === undefined || log === '') return { witness: 'absent', ...nothing };
  const history = groupByPath(log);
  const { uncommitted, gone } = await workingChanges(root, folders);
  for (const path of gone) {
    const newest = history.revisions.get(path)?.[0];
    if (newest) history.removed.set(path, newest);
  }
  return { witness: 'whole', root, ...history, uncommitted };
}
