import { LEGAL_BASES, type LegalBasis } from '#domain/legal-basis.ts';
import { chineseNumeral } from './numerals.ts';

/** `20.7` → 第二十条第（七）项. */
export function articleLabel(no: string): string {
  const [article, item] = no.split('.');
  return `第${chineseNumeral(Number(article))}条${item ? `第（${chineseNumeral(Number(item))}）项` : ''}`;
}

/** What readers call each article of the 条例. */
export const LEGAL_BASIS_LABELS = Object.fromEntries(
  LEGAL_BASES.map((basis) => [basis, `条例${articleLabel(basis)}`]),
) as Readonly<Record<LegalBasis, string>>;
