import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chineseDate } from '#domain/document/chinese-date.ts';
import { lostLines, readDocument, type DocumentEntry } from '#publishing/read-document.ts';
import { docx, p, run, styled, tbl, tc, tr } from '../../support/word.ts';

function read(bytes: Uint8Array): DocumentEntry {
  const entry = readDocument(bytes);
  if ('fault' in entry) throw new Error(entry.fault);
  return entry;
}
const CENTRE = '<w:jc w:val="center"/>';
const large = (words: string): string => p(run(words, '<w:sz w:val="44"/>'), CENTRE);

describe('what a paper says of itself', () => {
  const body = [
    p(run('厦门市城市管理行政执法局文件', '<w:sz w:val="72"/>'), CENTRE),
    p('厦城执〔2021〕86号', CENTRE),
    large('厦门市城市管理行政执法局'),
    large('关于印发 2021 年分解表的通知'),
    p('各处（室）：'),
    p('　　现印发给你们。'),
    p('厦门市城市管理行政执法局', '<w:jc w:val="right"/>'),
    p('2021 年 9 月 17 日', '<w:jc w:val="right"/>'),
  ];

  it('is its title over several lines, its number, its day and who signed', () => {
    expect(read(docx({ body: body.join('') + tbl(tr(tc('任务'))) }))).toEqual({
      title: '厦门市城市管理行政执法局关于印发2021年分解表的通知',
      documentNumber: '厦城执〔2021〕86号',
      formedOn: '2021-09-17',
      signedBy: '厦门市城市管理行政执法局',
      body: '各处（室）：\n\n　　现印发给你们。\n\n厦门市城市管理行政执法局\n\n2021 年 9 月 17 日\n\n| 任务 |\n| --- |',
      lost: [{ what: '版头“厦门市城市管理行政执法局文件”没有带过来', where: '开头' }],
    });
  });

  it('is not who signed it off, who is named beside the number and nowhere else', () => {
    const body = p('示城序〔2024〕12号　　　签发人：张三　李四') + large('关于检查的通知') + p('正文');
    const entry = read(docx({ body }));
    expect(entry).toMatchObject({ documentNumber: '示城序〔2024〕12号', body: '正文' });
    expect(lostLines(entry.lost)).toEqual(['开头：“签发人：张三 李四”没有带过来。']);
  });

  it('is taken from the style of a title before any size', () => {
    expect(read(docx({ body: large('大字') + styled('a3', '标题') + p('正文') })).title).toBe('标题');
  });

  it('is not guessed: a centred line inside the text is no title, a day inside a sentence no signature', () => {
    const entry = read(
      docx({
        body:
          p('各处室：') +
          p('居中', CENTRE) +
          p('于2021年9月17日印发。') +
          p('2021年9月17日') +
          p('又起一段，还有话说。'),
      }),
    );
    expect(entry).toMatchObject({ title: undefined, formedOn: undefined, signedBy: undefined });
  });

  it('leaves two days alone, since either may be the right one', () => {
    expect(
      read(docx({ body: p('文') + p('2021年9月17日') + p('附件：表') + p('2020年1月1日') })).formedOn,
    ).toBeUndefined();
  });

  it('leaves a document number inside the text where it is', () => {
    const entry = read(docx({ body: large('通知') + p('根据（厦府办〔2021〕22号）要求') }));
    expect(entry.documentNumber).toBeUndefined();
    expect(entry.body).toBe('根据（厦府办〔2021〕22号）要求');
  });

  it.each(['tongzhi-libreoffice.docx', 'tongzhi-word-moban.docx'])(
    'is found in %s, as a program has saved it',
    (name) => {
      const entry = read(readFileSync(`tests/fixtures/office/${name}`));
      expect(entry).toMatchObject({
        title: '某市城市管理局关于印发2024年检查计划的通知',
        documentNumber: '某城管〔2024〕12号',
        formedOn: '2024-03-20',
        signedBy: '某市城市管理局',
      });
      expect(entry.body).toContain(
        '　　按照\\*规定\\*，**（一）**办理a_b\\<c>。\n\n## 一、总体要求\n\n1\\. 第一项\n\n2\\. 第二项\n\n- 要点',
      );
      expect(lostLines(entry.lost)).toContain('页眉：文字“内部资料”没有带过来。');
      expect(entry.lost.filter(({ what }) => what.startsWith('隐藏的文字“密”'))).toHaveLength(1);
    },
  );
});

describe('a line that is a day', () => {
  it.each([
    ['2021年9月17日', '2021-09-17'],
    ['２０２１年０９月１７日', '2021-09-17'],
    ['二〇二一年九月十七日', '2021-09-17'],
    ['二○二一年十二月三十一日', '2021-12-31'],
    ['二零二一年十月十日', '2021-10-10'],
    ['二O二一年一月二十日', '2021-01-20'],
    ['2021年2月30日', undefined],
    ['2021年9月17日印发', undefined],
    ['二〇二一年九月', undefined],
  ])('%s', (line, date) => {
    expect(chineseDate(line)).toBe(date);
  });
});
