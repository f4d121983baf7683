import { describe, expect, it } from 'vitest';
import { scanSecrecy } from '#domain/text/secrecy.ts';

const brief = (text: string): [string, string][] => scanSecrecy(text).map(({ severity, found }) => [severity, found]);

describe('marks by which a document says that it is not to be published', () => {
  it.each([
    ['机密★1年', '机密★1年'],
    ['标题\n\n秘密★\n\n正文', '秘密★'],
    ['绝密', '绝密'],
    ['**机密**', '**机密**'],
    ['000001\n机 密★长期\n特急', '机 密★长期'],
    ['（秘密）', '（秘密）'],
    ['密级：机密', '密级：机密'],
    ['| 密级 | 秘密★10年 |', '秘密★10年'],
  ])('a state secret: %s', (text, found) => {
    expect(brief(text)).toEqual([['error', found]]);
  });

  it.each([
    ['内部资料　注意保存', '内部资料　注意保存'],
    ['（内部文件，请勿外传）', '（内部文件，请勿外传）'],
    ['本材料仅供内部参考。', '仅供内部参考'],
    ['（此件不予公开）', '（此件不予公开）'],
    ['此件依申请公开', '此件依申请公开'],
    ['（不得公开）', '（不得公开）'],
    ['公开方式：依申请公开', '公开方式：依申请公开'],
    ['公开属性：不予公开', '公开属性：不予公开'],
    ['| 公开方式 | 依申请公开 |', '公开方式 | 依申请公开'],
    ['□主动公开　☑依申请公开　□不予公开', '☑依申请公开'],
    ['不得外传', '不得外传'],
  ])('a question to whoever reviews: %s', (text, found) => {
    expect(brief(text)).toEqual([['warning', found]]);
  });

  it.each([
    '《中华人民共和国保守国家秘密法》第二十二条',
    '涉及国家秘密、商业秘密、个人隐私的，不予公开。',
    '依法确定为国家秘密的政府信息，不予公开；行政机关的内部事务信息可以不予公开。',
    '密级：无',
    '（此件公开发布）',
    '（此件主动公开）',
    '公开方式：主动公开',
    '向本机关申请，依申请公开的流程如下：',
    '依申请公开指南',
    '内部机构设置',
    '机密性和完整性',
    '密切联系群众，加强内部管理。',
    '对不予公开的理由作出说明',
  ])('nothing where words only speak of secrets: %s', (text) => {
    expect(brief(text)).toEqual([]);
  });
});
