import type { CheckSource, Rule } from './check-source.ts';
import { datesAreInOrder, partsAreExplained, publicationDatesAreOwnedUp } from './dates.ts';
import { aimsHaveNoDeadline, sharedDeadlinesExist } from './deadlines.ts';
import { evidenceFitsThePromise } from './evidence.ts';
import type { Finding } from './finding.ts';
import { quotesAreVerbatim } from './quotes.ts';
import { everythingPointsSomewhere, tasksStandInTheirPlan } from './references.ts';
import { removedAddressesAreFree } from './removals.ts';
import { addressesAreDistinct, formerAddressesAreFree, listsNameEachOnce } from './repeats.ts';
import { basisHasNoRing, interpretationHasNoRing, successorsAreLater, supersessionHasNoRing } from './succession.ts';
import {
  reviewersAreNotAuthors,
  statementDatesAreInOrder,
  statementsAreTheLeads,
  withholdingsAreInOrder,
} from './statements.ts';
import {
  articlesAreDistinct,
  commitmentIdsAreDistinct,
  droppedIdsAreNobodyElses,
  documentNumbersAreDistinct,
  officesAreDistinct,
  planSectionsAreDistinct,
  taskNumbersMatchFiles,
  termsAreDistinct,
  themesAreDistinct,
} from './uniqueness.ts';

/** Every rule across entries. A new rule is one line here and one file beside. */
const RULES: readonly Rule[] = [
  everythingPointsSomewhere,
  tasksStandInTheirPlan,
  quotesAreVerbatim,
  addressesAreDistinct,
  formerAddressesAreFree,
  listsNameEachOnce,
  removedAddressesAreFree,
  officesAreDistinct,
  themesAreDistinct,
  termsAreDistinct,
  articlesAreDistinct,
  planSectionsAreDistinct,
  commitmentIdsAreDistinct,
  droppedIdsAreNobodyElses,
  taskNumbersMatchFiles,
  documentNumbersAreDistinct,
  publicationDatesAreOwnedUp,
  datesAreInOrder,
  partsAreExplained,
  sharedDeadlinesExist,
  aimsHaveNoDeadline,
  evidenceFitsThePromise,
  supersessionHasNoRing,
  interpretationHasNoRing,
  basisHasNoRing,
  successorsAreLater,
  statementsAreTheLeads,
  statementDatesAreInOrder,
  withholdingsAreInOrder,
  reviewersAreNotAuthors,
];

export const applyRules = (source: CheckSource): Finding[] => RULES.flatMap((rule) => rule(source));
