/** What kind of document it is, as a reader would ask for it. */
export const DISCLOSURE_KINDS = [
  'notice',
  'plan',
  'annual-report',
  'rule-of-law-report',
  'legislation',
  'normative',
  'interpretation',
  'budget',
  'service-guide',
  'enforcement',
  'proposal-reply',
  'press-release',
  'other',
] as const;
export type DisclosureKind = (typeof DISCLOSURE_KINDS)[number];

/** How a publication date is known: shown on the page, only in its address, or not at all. */
export const PUBLICATION_BASES = ['attested', 'address', 'unknown'] as const;
export type PublicationBasis = (typeof PUBLICATION_BASES)[number];

/** Whether the title is the document's own, or a descriptive name of ours for one not seen. */
export const TITLE_ORIGINS = ['document', 'described'] as const;
export type TitleOrigin = (typeof TITLE_ORIGINS)[number];

/**
 * How much of the contents was seen when the entry was recorded. The body of `whole` is the document's
 * own text; of `part` and `account` it is this site's account of what was seen.
 */
export const EXTENTS = ['whole', 'part', 'account'] as const;
export type Extent = (typeof EXTENTS)[number];

/** 有效性: 有效, 已修改, 失效, 废止; `unknown` where nobody has established it. */
export const VALIDITIES = ['valid', 'amended', 'expired', 'repealed', 'unknown'] as const;
export type Validity = (typeof VALIDITIES)[number];

/** Derived from the dates: scheduled → published → withdrawn. */
export const PUBLICATION_STATES = ['scheduled', 'published', 'withdrawn'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];
