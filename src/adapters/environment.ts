import { resolve } from 'node:path';

/** Where a bureau's content lies. */
export interface Folders {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path of the folder whose files are published byte for byte. */
  publicDir: string;
  /** Over `site.yaml`: the path that the site is mounted under, with which bodies may link. */
  base?: string | undefined;
}

/** What the environment says of a run; everything is optional. */
export interface Environment extends Folders {
  /** Absolute path of the built site. */
  outDir: string;
  /** Absolute path of the folder in which the person typed the command: npm itself moves to the project. */
  startDir: string;
  /** The clock as given, not yet checked. */
  asOf: string | undefined;
  /** A preview for its authors: what is scheduled is there, and marked. Never for readers. */
  isPreview: boolean;
  /** Whether a forge runs the command and shows its annotations. */
  isForge: boolean;
  /** Of the local server, when it is free. */
  port: number;
  /** Over `site.yaml`. */
  base: string | undefined;
  origin: string | undefined;
}

const given = (value: string | undefined): string | undefined =>
  value === undefined || value.trim() === '' ? undefined : value.trim();

export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  return {
    contentDir: resolve(given(env.GONGKAI_CONTENT) ?? 'content'),
    publicDir: resolve(given(env.GONGKAI_PUBLIC) ?? 'public'),
    outDir: resolve(given(env.GONGKAI_OUT) ?? 'dist'),
    startDir: resolve(given(env.INIT_CWD) ?? '.'),
    asOf: given(env.GONGKAI_AS_OF),
    isForge: env.GITHUB_ACTIONS === 'true' || env.GITEE_GO === 'true',
    port: Number(given(env.PORT) ?? 4321),
    isPreview: given(env.GONGKAI_PREVIEW) !== undefined,
    base: given(env.GONGKAI_BASE),
    origin: given(env.GONGKAI_SITE),
  };
}

/** True for a terminal that can only print: nothing drawn on it can be drawn anew. */
export const isDumbTerminal = (): boolean => process.env.TERM === 'dumb';

/** What a program started from here is to find in its environment. */
export const environmentWith = (more: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  ({ ...process.env, ...more }) as Record<string, string>;

/** Sets what a package asks the environment alone, unless somebody has set it already. */
export function presetVariable(name: string, value: string): void {
  process.env[name] ??= value;
}
