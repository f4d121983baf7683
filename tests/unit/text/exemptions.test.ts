import { describe, expect, it } from 'vitest';
import { applyExemptions } from '#domain/text/exemptions.ts';
import { scanPersonalData } from '#domain/text/personal-data.ts';
import { scanCharacters } from '#domain/text/characters.ts';

describe('exemptions', () => {
  const findings = scanPersonalData('值班手机13000000000，身份证号110101 19000101 0022');

  it('drop what they name, as written or bare', () => {
    expect(applyExemptions(findings, ['13000000000', '110101190001010022'])).toEqual({ findings: [], unused: [] });
    expect(applyExemptions(findings, ['110101 19000101 0022']).findings).toHaveLength(1);
  });

  it('that name nothing are told', () => {
    expect(applyExemptions(findings, ['13100000000', '']).unused).toEqual([0, 1]);
  });

  it('release no character that deceives', () => {
    expect(applyExemptions(scanCharacters('甲\u202e乙'), ['\u202e', '从右到左强制 U+202E']).findings).toHaveLength(1);
  });
});
