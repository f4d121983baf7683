import type { CheckSource, Rule } from './check-source.ts';
import { datesAreInOrder, partsAreExplained, publicationDatesAreOwnedUp, recordedWhenThere } from './dates.ts';
import { aimsHaveNoDeadline, sharedDeadlinesExist } from './deadlines.ts';
import type { Doubts } from './doubts.ts';
import { evidenceFitsThePromise } from './evidence.ts';
import type { Finding } from './finding.ts';
import { looksAreOfNamedAddresses } from './looks.ts';
import { quotesAreVerbatim } from './quotes.ts';
import { everythingPointsSomewhere, tasksStandInTheirPlan } from './references.ts';
import { removedAddressesAreFree } from './removals.ts';
import { addressesAreDistinct, formerAddressesAreFree, keptIsNotMerelyRelated, listsNameEachOnce } from './repeats.ts';
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
  synonymsAreDistinct,
  termsAreDistinct,
  themesAreDistinct,
  wordsAreDistinct,
} from './uniqueness.ts';

/** Every rule across entries. A new rule is one line here and one file beside. */
const RULES: readonly Rule[] = [
  everythingPointsSomewhere,
  tasksStandInTheirPlan,
  quotesAreVerbatim,
  addressesAreDistinct,
  formerAddressesAreFree,
  listsNameEachOnce,
  keptIsNotMerelyRelated,
  removedAddressesAreFree,
  officesAreDistinct,
  themesAreDistinct,
  termsAreDistinct,
  wordsAreDistinct,
  synonymsAreDistinct,
  articlesAreDistinct,
  planSectionsAreDistinct,
  commitmentIdsAreDistinct,
  droppedIdsAreNobodyElses,
  taskNumbersMatchFiles,
  documentNumbersAreDistinct,
  publicationDatesAreOwnedUp,
  datesAreInOrder,
  recordedWhenThere,
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
  looksAreOfNamedAddresses,
];

/** @param doubts of entries that were refused in part */
export const applyRules = (source: CheckSource, doubts?: Doubts): Finding[] =>
  RULES.flatMap((rule) => {
    doubts?.begin();
    return rule(source).filter((finding) => !doubts?.isDoubtful(finding));
  });
