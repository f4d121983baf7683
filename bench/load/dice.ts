/**
 * A seeded source of choices: the same seed makes the same load on every machine, so that two
 * measurements differ only by what was changed between them.
 */
export class Dice {
  #state: number;

  /** @param seed any whole number; zero would stay zero for ever, so it is folded in */
  constructor(seed: number) {
    this.#state = (seed ^ 0x9e3779b9) | 0 || 1;
  }

  /** Uniform in [0, 1): Marsaglia's xorshift of 32 bits. */
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x | 0;
    return (x >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from 0 up to, and without, `below`. */
  whole(below: number): number {
    return Math.floor(this.next() * below);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return this.#at(list, this.whole(list.length));
  }

  /** Early ones far more often than late ones: real archives have a few themes that hold most of it. */
  pickSkewed<T>(list: readonly T[]): T {
    return this.#at(list, Math.floor(list.length * this.next() ** 2.2));
  }

  #at<T>(list: readonly T[], index: number): T {
    const found = list[index];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }
}
