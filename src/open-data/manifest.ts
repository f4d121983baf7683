import { ROUTES } from '#domain/ledger/routes.ts';
import { fieldsOf } from '#schemas/field-model.ts';
import { siteSchema } from '#schemas/site.ts';
import type { DataSource } from './source.ts';
import type { Row } from './table.ts';

/** A published file as the manifest knows it. */
export interface ListedFile {
  /** From the root of the site, without a slash. */
  path: string;
  /** In bytes. */
  size: number;
  /** Lower-case hex. */
  sha256: string;
}

/** What a release says of itself: nothing of it can be changed without this being changed too. */
export interface Manifest {
  format: 'gongkai-manifest/1';
  bureau: string;
  /** What the whole site says of itself, under the names of the fields. */
  site: Row;
  /** The commit of the content; nothing where there is none, or where something is not committed. */
  commit: string | null;
  /** The clock of the build. */
  asOf: string;
  /** SHA-256 of the manifest of the release before; nothing of the first one. */
  previous: string | null;
  files: ListedFile[];
}

/** From the root of the site, without a slash. */
export const MANIFEST_PATH = `${ROUTES.integrity.address.slice(1)}manifest.json`;

/** What one release is known by: a second build of it follows the same release as the first. */
export type ReleaseIdentity = Pick<Manifest, 'bureau' | 'commit' | 'asOf'>;

/**
 * @param files in the order of their paths
 * @param release.commit nothing where there is none
 * @param release.previousOf the fingerprint of the release that this one follows
 */
export function manifestOf(
  { site, ledger }: Pick<DataSource, 'site' | 'ledger'>,
  files: ListedFile[],
  release: { commit: string | undefined; previousOf: (identity: ReleaseIdentity) => string | null },
): Manifest {
  const identity = { bureau: site.bureau, commit: release.commit ?? null, asOf: ledger.asOf.at };
  const said: Row = { ...site };
  return {
    format: 'gongkai-manifest/1',
    ...identity,
    previous: release.previousOf(identity),
    site: Object.fromEntries(fieldsOf(siteSchema).map(({ name }) => [name, said[name]])),
    files,
  };
}
