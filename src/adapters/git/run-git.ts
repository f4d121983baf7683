import { spawn } from 'node:child_process';
import { environmentWith } from '../environment.ts';

export interface Answer {
  /** True when git ran and was content. */
  isOk: boolean;
  /** True when there is no git on this machine. */
  isMissing: boolean;
  output: Buffer;
  /** In English, whatever the language of the machine. */
  complaint: string;
}

/**
 * Git as it was started by nobody: a hook hands down a repository, an index and a work tree of its
 * own (GIT_DIR, GIT_INDEX_FILE, …), which are not those of the content.
 */
function cleanEnvironment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(environmentWith({})).filter(([name]) => !/^GIT_/i.test(name));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    LANGUAGE: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    ...more,
  };
}

/** Settings of a person, a machine or a repository that would have git answer otherwise here than there. */
const SETTINGS: readonly string[] = [
  'core.quotePath=false',
  'core.fsmonitor=false',
  'core.untrackedCache=false',
  'core.ignoreStat=false',
  'core.autocrlf=false',
  'core.safecrlf=false',
  'core.commitGraph=false',
  'color.ui=false',
  'diff.relative=false',
  'diff.renames=true',
  'log.showRoot=true',
  'log.showSignature=false',
  'log.follow=false',
  'log.diffMerges=separate',
  // What is not here is said to be not here; it is never fetched.
  'protocol.allow=never',
];
const NO_OTHERS = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };

function run(folder: string, args: readonly string[], env: NodeJS.ProcessEnv, input: string): Promise<Answer> {
  return new Promise((resolve) => {
    const git = spawn('git', args, { cwd: folder, env, stdio: 'pipe' });
    const output: Buffer[] = [];
    const complaint: Buffer[] = [];
    const answer = (isOk: boolean, isMissing: boolean): void =>
      resolve({ isOk, isMissing, output: Buffer.concat(output), complaint: Buffer.concat(complaint).toString() });
    git.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    git.stderr.on('data', (chunk: Buffer) => complaint.push(chunk));
    git.once('error', () => answer(false, true));
    git.once('close', (code) => answer(code === 0, false));
    // A git that ends early says so by what it leaves unanswered.
    git.stdin.on('error', () => undefined);
    git.stdin.end(input);
  });
}

/** What a person sets for git in the environment so that it reaches a server: never which repository is meant. */
const REACHING =
  /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|SSL_\w+|PROXY_\w+|CONFIG_GLOBAL|CONFIG_SYSTEM|CONFIG_NOSYSTEM)$/i;

const reaching = (): Record<string, string> =>
  Object.fromEntries(Object.entries(environmentWith({})).filter(([name]) => REACHING.test(name)));

/** A server that does not answer is given up, and nobody is asked for anything in English. */
const IMPATIENT = ['http.lowSpeedLimit=1', 'http.lowSpeedTime=30', 'core.quotePath=false', 'color.ui=false'];

/**
 * Lets git change a repository or speak with a server as its user set it up: names, keys, helpers and
 * hooks are theirs. Nothing is asked on a terminal: whoever has to log in is told how.
 *
 * @param root absolute path of the repository
 * @param more variables of this one run, such as an index of its own
 */
export const workGit = (
  root: string,
  args: readonly string[],
  { input = '', more = {} }: { input?: string; more?: Readonly<Record<string, string>> } = {},
): Promise<Answer> => {
  const settings = IMPATIENT.flatMap((setting) => ['-c', setting]);
  const mine = {
    GIT_SSH_COMMAND: 'ssh -oBatchMode=yes -oConnectTimeout=20',
    GIT_EDITOR: 'true',
    ...reaching(),
    ...more,
  };
  // Those two are for somebody who only looks.
  const env = Object.entries(cleanEnvironment(mine)).filter(
    ([name]) => !/^GIT_(?:OPTIONAL_LOCKS|NO_LAZY_FETCH)$/.test(name),
  );
  return run(root, ['--no-pager', ...settings, ...args], Object.fromEntries(env), input);
};

/** Asks under the user's own settings, which say whose repositories may be trusted (`safe.directory`). */
export const askGit = (folder: string, args: readonly string[]): Promise<Answer> =>
  run(folder, args, cleanEnvironment({}), '');

/**
 * Asks a repository that git was willing to read, under no settings but ours.
 *
 * @param root absolute path of the repository
 */
export const runGit = (root: string, args: readonly string[], input = ''): Promise<Answer> => {
  const settings = [...SETTINGS, `safe.directory=${root}`].flatMap((setting) => ['-c', setting]);
  return run(root, ['--no-pager', '--no-replace-objects', ...settings, ...args], cleanEnvironment(NO_OTHERS), input);
};
