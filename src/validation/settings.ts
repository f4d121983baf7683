import type { Environment } from '#adapters/environment.ts';
import { factPaths } from '#adapters/content/content-tree.ts';
import { newestCommit } from '#adapters/git/newest-commit.ts';
import { asOfMoment, type AsOf } from '#domain/date/as-of.ts';
import { isMoment, type Moment } from '#domain/date/calendar-date.ts';
import { explainMoment } from '#domain/date/explain-date.ts';
import type { LoadedContent } from './load-content.ts';

/** A setting that cannot be used; the message is for the person who set it. */
export class SettingFault extends Error {}

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
export async function readAsOf(environment: Environment, content: LoadedContent): Promise<AsOf> {
  const { asOf } = environment;
  if (asOf !== undefined) {
    if (!isMoment(asOf)) throw new SettingFault(`GONGKAI_AS_OF 写的是“${asOf}”。${explainMoment(asOf)}。`);
    return asOfMoment(asOf);
  }
  return asOfMoment((await newestCommit(content.root, factPaths())) ?? newestRecording(content) ?? '1970-01-01');
}

/** A base path as people write it (`zwgk`, `/zwgk`) with a slash at both ends. */
export function normaliseBase(base: string): string {
  const trimmed = base.replace(/^\/+|\/+$/g, '');
  if (!/^(?:[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*)?$/.test(trimmed)) {
    throw new SettingFault(`GONGKAI_BASE 写的是“${base}”。只用字母、数字和 . _ ~ -，例如 /zwgk/。`);
  }
  return trimmed === '' ? '/' : `/${trimmed}/`;
}
