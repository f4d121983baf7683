import type { Manifest } from '../manifest.ts';
import type { ToldEvent } from './read-events.ts';
import type { Twin } from './read-twin.ts';

/** A release as it lies in a folder. */
export interface KeptRelease {
  manifest: Manifest;
  /** SHA-256 of the manifest itself. */
  fingerprint: string;
  /** The twin at a path; nothing where there is none that can be read. */
  twinAt: (path: string) => Twin | undefined;
  /** What it told of as having happened. */
  events: readonly ToldEvent[];
}
