import { commitmentRef } from '../ref/ref.ts';

/**
 * The address of every entry, from the root of the site. An address once published never dies:
 * change none of these without a redirect.
 */
export const planAddress = (year: string): string => `/tasks/${year}/`;
export const taskAddress = (ref: string): string => `/tasks/${ref}/`;
/** `2021/07#c1` → `/tasks/2021/07/#c1`. */
export function commitmentAddress(ref: string): string {
  const { task, id } = commitmentRef.parts(ref);
  return `${taskAddress(task)}#${id}`;
}
export const disclosureAddress = (ref: string): string => `/disclosures/${ref}/`;
export const officeAddress = (id: string): string => `/offices/${id}/`;
export const themeAddress = (id: string): string => `/themes/${id}/`;
/** The register is one page; an item has an anchor there. */
export const withholdingAddress = (id: string): string => `/withholdings/#${id}`;
export const referenceAddress = (id: string): string => `/references/${id}/`;
