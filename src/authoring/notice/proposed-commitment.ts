const CRITERION = '牵头部门说明这项要求做了什么、做到了哪一步。';

/** One promise as far as a program may go: its words. What it is and when it counts as kept, staff say: a program would guess. */
export const proposedCommitment = (id: string, quote: string): Record<string, unknown> => ({
  id,
  quote,
  kind: 'manage',
  checkability: 'statement',
  criterion: CRITERION,
  cadence: 'ongoing',
});
