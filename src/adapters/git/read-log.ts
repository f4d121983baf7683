import type { Moment } from '#domain/date/calendar-date.ts';
import type { History, Revision } from '#domain/history/history.ts';
import { beijingMoment, isAhead } from './newest-commit.ts';

const RECORD = '\x1e';
const FIELD = '\x1f';

/** What {@link groupByPath} reads, with `--raw --no-abbrev -z`. */
export const FORMAT = `--format=${RECORD}%H${FIELD}%ct${FIELD}%P`;

interface Named {
  status: string;
  path: string;
  from?: string;
  blob: string;
  /** What was there before: of a new file nothing but zeros. */
  before: string;
}

/** The fields of `--raw -z`: `:100644 100644 <old> <new> M`, the path; of a rename both paths. */
export function* namesOf(fields: readonly string[]): Generator<Named> {
  for (let i = 0; i < fields.length;) {
    const [, , before = '', blob = '', status = ''] = (fields[i] ?? '').trim().split(' ');
    if (status === '') i += 1;
    else if (status.startsWith('R') || status.startsWith('C')) {
      yield { status: status.charAt(0), from: fields[i + 1] ?? '', path: fields[i + 2] ?? '', blob, before };
      i += 3;
    } else {
      yield { status, path: fields[i + 1] ?? '', blob, before };
      i += 2;
    }
  }
}

interface Commit {
  commit: string;
  seconds: number;
  parents: string;
  fields: string[];
}

const commitsIn = (log: string): Commit[] =>
  log
    .split(RECORD)
    .slice(1)
    .map((record) => {
      const [head = '', ...fields] = record.split('\0');
      const [commit = '', seconds = '', parents = ''] = head.trim().split(FIELD);
      return { commit, seconds: Number(seconds), parents, fields };
    });

/** True where a line of commits brought in others. */
export const hasMerges = (log: string): boolean => commitsIn(log).some(({ parents }) => parents.includes(' '));

/** The newest moment that is not in the future, and the commits that are. */
export function newestInTime(log: string): { latest: Moment; ahead: History['ahead'] } {
  const commits = commitsIn(log);
  const inTime = commits.filter(({ seconds }) => !isAhead(seconds)).map(({ seconds }) => seconds);
  return {
    latest: beijingMoment(Math.max(0, ...inTime)),
    ahead: commits.flatMap(({ commit, seconds }) => (isAhead(seconds) ? [{ commit, at: beijingMoment(seconds) }] : [])),
  };
}

/**
 * Groups a log, newest commit first, by the path that each file bears today. A rename is followed:
 * what is older than it belongs to the newer name.
 *
 * @param latest no revision is later
 */
export function groupByPath(
  log: string,
  latest: Moment,
): { revisions: Map<string, Revision[]>; removed: Map<string, Moment | undefined>; renamed: Map<string, string> } {
  const revisions = new Map<string, Revision[]>();
  const removed = new Map<string, Moment | undefined>();
  const renamed = new Map<string, string>();
  const today = new Map<string, string>();
  for (const { commit, seconds, fields } of commitsIn(log)) {
    const made = beijingMoment(seconds);
    const at = made > latest ? latest : made;
    for (const { status, path, from, blob, before } of namesOf(fields)) {
      const name = today.get(path) ?? path;
      if (status === 'D') {
        if (!revisions.has(name) && !removed.has(name)) removed.set(name, at);
        continue;
      }
      const list = revisions.get(name);
      if (list) list.push({ commit, at, path, blob, before });
      else revisions.set(name, [{ commit, at, path, blob, before }]);
      if (status === 'R' && from) {
        today.set(from, name);
        renamed.set(from, name);
        removed.delete(from);
      }
    }
  }
  return { revisions, removed, renamed };
}
