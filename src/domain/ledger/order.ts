import type { DisclosureRecord, ReferenceRecord, TaskRecord } from './ledger.ts';
import { REFERENCE_LEVELS } from '../reference/vocabulary.ts';
import { byText } from '../text/by-text.ts';

/**
 * Newest first, by the day this ledger recorded it; then by publication, formation and address, so
 * that the order is total.
 */
export const byNewest = (a: DisclosureRecord, b: DisclosureRecord): number =>
  byText(b.recordedOn, a.recordedOn) ||
  byText(b.publishedAt ?? '', a.publishedAt ?? '') ||
  byText(b.formedOn ?? '', a.formedOn ?? '') ||
  byText(a.ref, b.ref);

/** By plan, newest first, then by number. */
export const byPlanAndNumber = (a: TaskRecord, b: TaskRecord): number =>
  byText(b.plan.year, a.plan.year) || a.number - b.number;

/** From the law down; within a level by date, undated ones last; then by id. */
export const byLevel = (a: ReferenceRecord, b: ReferenceRecord): number =>
  REFERENCE_LEVELS.indexOf(a.level) - REFERENCE_LEVELS.indexOf(b.level) ||
  byText(a.formedOn ?? '9999', b.formedOn ?? '9999') ||
  byText(a.id, b.id);
