import type { CalendarDate } from '../date/calendar-date.ts';
import { dayOf } from '../date/calendar-date.ts';
import type { Commitment } from '../commitment/commitment.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Plan } from '../plan/plan.ts';
import type { CheckSource, Rule } from './check-source.ts';
import { warning, type Finding } from './finding.ts';

/** A promise with the notice it stands in. */
interface Promised {
  year: string;
  plan: Plan;
  commitment: Commitment;
  /** Its own deadline, or the one it shares. */
  deadline: CalendarDate | undefined;
}

function promisesIn({ plans, tasks }: CheckSource): Map<string, Promised> {
  const planOf = new Map(plans.map(({ id, data }) => [id, data]));
  return new Map(
    tasks.flatMap(({ id, data }) => {
      const year = id.slice(0, 4);
      const plan = planOf.get(year);
      const deadlineOf = (each: string | undefined): CalendarDate | undefined =>
        data.commitments.find((commitment) => commitment.id === each)?.deadline?.on;
      return plan
        ? data.commitments.map((commitment): [string, Promised] => {
            const deadline = deadlineOf(commitment.id) ?? deadlineOf(commitment.sharesDeadline);
            return [`${id}#${commitment.id}`, { year, plan, commitment, deadline }];
          })
        : [];
    }),
  );
}

/** A plan's time: from its notice to the end of its year, or to the promise's deadline where that is later. */
function outsideItsTime(
  { publishedAt }: Disclosure,
  { year, plan, commitment, deadline }: Promised,
): string | undefined {
  if (!publishedAt) return undefined;
  const day = dayOf(publishedAt);
  const [from, yearEnd] = [plan.formedOn, `${year}-12-31`];
  const to = deadline && deadline > yearEnd ? deadline : yearEnd;
  const isOpenEnded = commitment.interval !== undefined;
  if (day < from) return `公开在${day}，早于这份通知（${from}）`;
  return day > to && !isOpenEnded ? `公开在${day}，晚于${year}年任务的时间（${from}到${to}）` : undefined;
}

/** Why a reader may doubt that an item is what was promised. */
function doubts(item: Disclosure, promised: Promised, bureau: string | undefined): string[] {
  const bodies = [item.producer, item.publisher ?? ''];
  const isOurs =
    bureau === undefined || bodies.some((body) => body.includes(bureau) || body.includes(promised.plan.issuer));
  const { formedOn } = item;
  return [
    outsideItsTime(item, promised),
    formedOn && formedOn < promised.plan.formedOn
      ? `形成在${formedOn}，早于这份通知（${promised.plan.formedOn}）`
      : undefined,
    isOurs ? undefined : `制作和发布的都不是${bureau}`,
  ].filter((why) => why !== undefined);
}

/** Evidence must fit: what another body published, or in another year, keeps no promise without a word. */
export const evidenceFitsThePromise: Rule = (source) => {
  const promises = promisesIn(source);
  return source.disclosures.flatMap(({ key, data }) =>
    data.keeps.flatMap((ref, index): Finding[] => {
      const promised = promises.get(ref);
      const why = promised && !data.withdrawn ? doubts(data, promised, source.bureau) : [];
      return why.length === 0
        ? []
        : [
            warning(
              key,
              ['keeps', index],
              `${why.join('；')}。看看是不是真的兑现了这一条：是，就不用改；只是有关，写到{relatesTo}`,
              ref,
            ),
          ];
    }),
  );
};
