import { expect, test } from 'vitest';
import { INJECTIONS } from '../support/faults.ts';

/** The short part: `npm run faults` hits at every step, for minutes. */
test.each(INJECTIONS.map(({ name, run }) => [name, run] as const))(
  '%s：旧的或新的都是完整的，下一次照常',
  async (_, run) => {
    expect(await run(900)).toEqual([]);
  },
);
