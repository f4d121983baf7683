/** What came of cleaning the bytes of a file. */
export interface Cleaning {
  bytes: Uint8Array;
  /** What is there no more, in Chinese, without a full stop. */
  removed: string[];
  /** What it still carries and why, in the same form. */
  kept: string[];
  /** True where words were taken out that a program would have shown to whoever asks for them. */
  changesWords?: boolean;
}

/** What is told while a file is cleaned: each thing once. */
export class Account {
  readonly #removed = new Set<string>();
  readonly #kept = new Set<string>();
  changesWords = false;

  removed(what: string | false): void {
    if (what !== false) this.#removed.add(what);
  }

  kept(what: string | false): void {
    if (what !== false) this.#kept.add(what);
  }

  with(bytes: Uint8Array): Cleaning {
    const { changesWords } = this;
    return { bytes, removed: [...this.#removed], kept: [...this.#kept], changesWords };
  }
}

/** A file that cannot be cleaned without harm; the message is Chinese, for whoever asked. */
export class CannotClean extends Error {}
