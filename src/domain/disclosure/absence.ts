import type { TextSighting } from '../reference/vocabulary.ts';
import type { Extent } from './vocabulary.ts';

/**
 * Why a field is empty, three things and never one: the paper or page says nothing of it, nobody here
 * saw the place where it would stand, or this site has not entered it.
 */
export type Absence = 'unstated' | 'unseen' | 'unentered';

/** Fields that the document itself prints, and fields that only the page around it prints. */
const PRINTED_BY = {
  documentNumber: 'document',
  formedOn: 'document',
  publishedAt: 'page',
  indexNumber: 'page',
  subject: 'page',
} as const;
export type AbsentField = keyof typeof PRINTED_BY;

/**
 * Why a disclosure lacks a field. Only what was seen to its end can be said to state nothing; of a class
 * that a page does not print this site may still enter its own (`subject`), and has not.
 */
export function absenceIn({ extent, source }: { extent: Extent; source?: unknown }, field: AbsentField): Absence {
  const isSeen = extent !== 'part' && (PRINTED_BY[field] === 'document' || source !== undefined);
  if (!isSeen) return 'unseen';
  return field === 'subject' ? 'unentered' : 'unstated';
}

/** Why a reference lacks a field: a law states its maker and its day, only nobody here has entered them. */
export const absenceInReference = ({ textSeen }: { textSeen: TextSighting }): Absence =>
  textSeen === 'none' ? 'unseen' : 'unentered';
