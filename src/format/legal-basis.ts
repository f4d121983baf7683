import type { LegalBasis } from '#domain/legal-basis.ts';
import { chineseNumeral } from './numerals.ts';

/** `20.7` → 条例第二十条第（七）项. */
export function legalBasisLabel(basis: LegalBasis): string {
  const [article, item] = basis.split('.');
  return `条例第${chineseNumeral(Number(article))}条${item ? `第（${chineseNumeral(Number(item))}）项` : ''}`;
}
