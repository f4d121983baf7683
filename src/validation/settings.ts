import { existsSync, statSync } from 'node:fs';
import type { Environment } from '#adapters/environment.ts';
import { factPaths } from '#adapters/content/content-tree.ts';
import { newestCommit } from '#adapters/git/newest-commit.ts';
import { asOfMoment, EPOCH, type AsOf } from '#domain/date/as-of.ts';
import { isMoment, type Moment } from '#domain/date/calendar-date.ts';
import { explainMoment } from '#domain/date/explain-date.ts';
import { siteSchema } from '#schemas/site.ts';
import type { LoadedContent } from './load-content.ts';

const originSchema = siteSchema.shape.origin;

/** A setting that cannot be used; the message is for the person who set it. */
export class SettingFault extends Error {}

const explainAsOf = (asOf: string): string => `GONGKAI_AS_OF 写的是“${asOf}”。${explainMoment(asOf)}。`;

/**
 * What is wrong with the settings of a run, before anything is read or built: the check says it as the
 * build would.
 */
export function explainSettings({ asOf, base, origin, port, contentDir, publicDir }: Environment): string | undefined {
  if (!existsSync(contentDir)) return `没有这个内容文件夹：${contentDir}。检查 GONGKAI_CONTENT 写的位置。`;
  const file = [contentDir, publicDir].find(
    (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === false,
  );
  if (file !== undefined)
    return `${file} 是文件，这里应当是文件夹。检查 ${file === contentDir ? 'GONGKAI_CONTENT' : 'GONGKAI_PUBLIC'} 写的位置。`;
  if (!(Number.isInteger(port) && port >= 0 && port < 65_536))
    return 'PORT 要写 1 到 65535 之间的整数，例如 PORT=8080。';
  const wrong = origin === undefined ? undefined : originSchema.safeParse(origin).error?.issues[0]?.message;
  if (wrong !== undefined) return `GONGKAI_SITE 写的是“${origin ?? ''}”。${wrong}。`;
  if (asOf !== undefined && !isMoment(asOf)) return explainAsOf(asOf);
  return base === undefined || BASE.test(trimSlashes(base)) ? undefined : explainBase(base);
}

/**
 * Why nothing can be built from a place: what stands for something else in an address does so in the tools
 * that build, too.
 *
 * @param paths absolute
 */
export function explainPlaces(paths: readonly string[]): string | undefined {
  const path = paths.find((each) => /[#?%]/.test(each));
  return path && `${path} 里有 #、? 或 %，生成不了网站。把文件夹改名，或挪到别处，再运行一次。`;
}

/** Without git, the youngest day that the content itself names. */
function newestRecording({ checked }: LoadedContent): Moment | undefined {
  return [...checked.disclosures, ...checked.plans]
    .map(({ data }) => data.recordedOn)
    .sort()
    .at(-1);
}

/**
 * The clock of a build: as told, else the newest commit that touches a fact of the content, else the newest
 * recording in it. Never the machine's own time, so that one commit always builds the same bytes.
 *
 * @throws SettingFault when `GONGKAI_AS_OF` is no date
 */
export async function readAsOf({ asOf }: Partial<Pick<Environment, 'asOf'>>, content: LoadedContent): Promise<AsOf> {
  if (asOf !== undefined) {
    if (!isMoment(asOf)) throw new SettingFault(explainAsOf(asOf));
    return asOfMoment(asOf);
  }
  return asOfMoment((await newestCommit(content.root, factPaths())) ?? newestRecording(content) ?? EPOCH);
}

const BASE = /^(?:[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*)?$/;
const trimSlashes = (base: string): string => base.replace(/^\/+|\/+$/g, '');
const explainBase = (base: string): string => `GONGKAI_BASE 写的是“${base}”。只用字母、数字和 . _ ~ -，例如 /zwgk/。`;

/** A base path as people write it (`zwgk`, `/zwgk`) with a slash at both ends. */
export function normaliseBase(base: string): string {
  const trimmed = trimSlashes(base);
  if (!BASE.test(trimmed)) throw new SettingFault(explainBase(base));
  return trimmed === '' ? '/' : `/${trimmed}/`;
}
