import { describe, expect, test } from 'vitest';
import { isOwnSite, ownershipNotice, siteVoice } from '#format/site-identity.ts';

const name = '公开台账';
const bureau = '示例市城市秩序局';

describe('whose site it is', () => {
  test.each<[string, Parameters<typeof ownershipNotice>[0], string | undefined, string]>([
    ['nobody has said', { name, bureau }, '本站不是该局的网站', '公开台账（不是示例市城市秩序局的网站）'],
    ['somebody else runs it', { name, bureau, publisher: '示例大学' }, '本站不是该局的网站', '示例大学'],
    ['the bureau runs it', { name, bureau, publisher: bureau }, undefined, bureau],
    [
      'it is about no 局',
      { name, bureau: '示例区人民政府' },
      '本站不是该单位的网站',
      '公开台账（不是示例区人民政府的网站）',
    ],
  ])('%s', (_case, site, said, voice) => {
    expect(isOwnSite(site)).toBe(said === undefined);
    if (said === undefined) expect(ownershipNotice(site)).toBeUndefined();
    else expect(ownershipNotice(site)).toContain(said);
    expect(siteVoice(site)).toBe(voice);
  });
});
