import type { Checkability, CommitmentState } from '#domain/commitment/vocabulary.ts';

/** What a mark shows: how a promise is checked, and where it stands. */
export interface Marked {
  checkability: Checkability;
  state: CommitmentState;
}
