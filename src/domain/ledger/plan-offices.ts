import { countStates, type StateCounts } from '../commitment/count-states.ts';
import type { CommitmentRecord, OfficeRecord, PlanRecord } from './ledger.ts';

/** What one office has to see to in a plan. */
export interface PlanOffice {
  office: OfficeRecord;
  /** The promises of the tasks that it leads, in the order of the notice. */
  commitments: CommitmentRecord[];
  counts: StateCounts;
}

/** The lead offices of a plan in the order in which the notice first names them: no other order would be neutral. */
export function planOffices({ tasks }: PlanRecord): PlanOffice[] {
  const offices = [...new Set(tasks.map(({ lead }) => lead))];
  return offices.map((office) => {
    const commitments = tasks.filter(({ lead }) => lead === office).flatMap((task) => task.commitments);
    return { office, commitments, counts: countStates(commitments) };
  });
}
