/** A single office, or a collective value of the notice (各部门, 相关部门) that names no single one. */
export const OFFICE_KINDS = ['office', 'collective'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];
