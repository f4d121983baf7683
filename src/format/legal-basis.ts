import { LEGAL_BASES, type LegalBasis } from '#domain/legal-basis.ts';
import { chineseNumeral } from './numerals.ts';

/** `20.7` → 条例第二十条第（七）项. */
function labelOf(basis: LegalBasis): string {
  const [article, item] = basis.split('.');
  return `条例第${chineseNumeral(Number(article))}条${item ? `第（${chineseNumeral(Number(item))}）项` : ''}`;
}

/** What readers call each article of the 条例. */
export const LEGAL_BASIS_LABELS = Object.fromEntries(LEGAL_BASES.map((basis) => [basis, labelOf(basis)])) as Readonly<
  Record<LegalBasis, string>
>;
