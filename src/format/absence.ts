import { absenceIn, absenceInReference, type Absence, type AbsentField } from '#domain/disclosure/absence.ts';

/** What stands where a field is empty. 未载明 for all three would say of a law that it names no maker. */
export const ABSENCE_LABELS: Readonly<Record<Absence, string>> = {
  unstated: '文件没有写',
  unseen: '没有见到',
  unentered: '本站没有登记',
};

export const absentPhrase = (item: Parameters<typeof absenceIn>[0], field: AbsentField): string =>
  ABSENCE_LABELS[absenceIn(item, field)];

export const absentInReference = (reference: Parameters<typeof absenceInReference>[0]): string =>
  ABSENCE_LABELS[absenceInReference(reference)];
