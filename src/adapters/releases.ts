import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { copyFolder } from './copy-folder.ts';
import { tryHold, type Lock } from './lock.ts';

/** What a server may read, whatever the umask of whoever releases. */
const MODES = { folder: 0o755, file: 0o644 };
const UNFINISHED = /^\.building-/;
const UNFINISHED_LINK = /^current\./;

/** The releases on a server: a folder each, and `current`, a link to the one that readers see. */
export interface Releases {
  /** The release that readers see now. */
  current(): string | undefined;
  /** What readers saw before it and could see again. */
  before(): string | undefined;
  /** Copies a site beside the others; nobody sees it yet. */
  add(site: string, name: string): Promise<string>;
  /** One rename: a reader gets the old site or the new one, never half of either. */
  show(name: string): void;
  /** Removes all but the newest that were shown; what readers see always stays. Throws the system's error. */
  prune(keep: number): void;
  close(): void;
}

const BEIJING_MS = 8 * 3_600_000;

/** To the thousandth of a second in Beijing time, so that no release is called like one that is gone. */
export const releaseName = (now: number): string =>
  new Date(now + BEIJING_MS).toISOString().replace(/[-:Z]/g, '').replace('T', '-').replace('.', '-');

/** Why nothing can be released there, in Chinese, without a closing full stop. */
export function explainRoot(root: string): string | undefined {
  const current = join(root, 'current');
  const facts = lstatSync(current, { throwIfNoEntry: false });
  if (facts && !facts.isSymbolicLink())
    return `${current} 是${facts.isDirectory() ? '文件夹' : '文件'}，不是链接；先把它改名，再运行一次`;
  return undefined;
}

function makeReadable(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, MODES.folder);
}

/** Whole or not at all: half a list would be none. */
function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

function openFolder(root: string, lock: Lock): Releases {
  const folder = join(root, 'releases');
  const list = join(folder, 'shown.json');
  const names = (): string[] => readdirSync(folder).filter((name) => /^\d/.test(name));
  const current = (): string | undefined => {
    try {
      return basename(readlinkSync(join(root, 'current')));
    } catch {
      return undefined;
    }
  };
  /** Every release that was shown, the last one at the end; of an older program only the names tell. */
  const shown = (): string[] =>
    existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : names().sort();
  /** Up to what readers see now: a process may have died between the list and the link. */
  const way = (): string[] => shown().slice(0, shown().lastIndexOf(current() ?? '') + 1);

  for (const name of readdirSync(folder)) if (UNFINISHED.test(name)) rmSync(join(folder, name), { recursive: true });
  for (const name of readdirSync(root)) if (UNFINISHED_LINK.test(name)) rmSync(join(root, name));
  return {
    current,
    before: () =>
      way()
        .slice(0, -1)
        .findLast((name) => name !== current() && names().includes(name)),
    async add(site, name) {
      const stage = join(folder, `.building-${name}`);
      try {
        await copyFolder(site, stage, { modes: MODES });
        renameSync(stage, join(folder, name));
      } finally {
        rmSync(stage, { recursive: true, force: true });
      }
      return name;
    },
    show(name) {
      const known = way();
      const at = known.lastIndexOf(name);
      writeWhole(list, JSON.stringify(at < 0 ? [...known, name] : known.slice(0, at + 1)));
      const next = join(root, `current.${name}`);
      symlinkSync(join('releases', name), next);
      renameSync(next, join(root, 'current'));
    },
    prune(keep) {
      const kept = new Set([current(), ...way().slice(-keep)]);
      for (const name of names()) if (!kept.has(name)) rmSync(join(folder, name), { recursive: true });
    },
    close: () => lock.release(),
  };
}

/**
 * Opens the releases of a server; one command at a time has them. What commands that died have left
 * unfinished is gone.
 *
 * @param root absolute
 * @returns nothing while another command has them
 */
export function openReleases(root: string): Releases | undefined {
  makeReadable(root);
  makeReadable(join(root, 'releases'));
  const lock = tryHold(join(root, 'releases/.lock'));
  return lock && openFolder(root, lock);
}
