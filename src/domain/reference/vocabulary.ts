/** Who made the rule, from the top down. `peer` is another body's example, never the bureau's own. */
export const REFERENCE_LEVELS = ['law', 'national', 'province', 'city', 'bureau', 'peer'] as const;
export type ReferenceLevel = (typeof REFERENCE_LEVELS)[number];

/** Where the text was read: an official copy, a reprint (whose host is never printed), or nowhere. */
export const TEXT_SIGHTINGS = ['official', 'reprint', 'none'] as const;
export type TextSighting = (typeof TEXT_SIGHTINGS)[number];
