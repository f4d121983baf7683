/**
 * 公开依据: articles of 政府信息公开条例 (国务院令第711号). Article 20 has fifteen classes; a value
 * names the article, with the class after a dot. The order is the order of the law: list by this
 * array, never by object keys, which put integer-like names first.
 */
export const LEGAL_BASES = [
  '12', '13', '17', '19', '20.1', '20.2', '20.3', '20.4', '20.5', '20.6', '20.7', '20.8', '20.9', '20.10', '20.11',
  '20.12', '20.13', '20.14', '20.15', '21', '22', '23', '24', '25', '26', '27', '29', '33', '36', '39', '44', '46', '47',
  '49', '50', '51', '55',
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];
