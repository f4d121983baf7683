import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readContents } from '#adapters/attachments/read-contents.ts';
import { aPdf } from '../../support/pdf.ts';

const ID = '110101199003070011';
type Change = (document: PDFDocument) => void | Promise<void>;

async function read(change: Change) {
  const document = await PDFDocument.load(aPdf([{ words: 'one' }]));
  await change(document);
  return readContents(await document.save({ useObjectStreams: false }));
}
const annotation =
  (subtype: string, more: Readonly<Record<string, unknown>>): Change =>
  (document) => {
    const one = { Type: 'Annot', Subtype: subtype, Rect: [0, 0, 9, 9], ...more };
    document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([one] as never));
  };
const script = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') };

describe('a number in a PDF is found beside the words of its pages', () => {
  test.each<[string, Change, string]>([
    ['its subject', (document) => document.setSubject(ID), '文件属性'],
    ['its keywords', (document) => document.setKeywords([ID]), '文件属性'],
    ['a property of one’s own', ({ context }) => void (context.trailerInfo.Info = context.register(context.obj({ Dept: PDFString.of(ID) }))), '文件属性'],
    ['a note', annotation('Text', { Contents: PDFString.of(ID) }), '第1页的批注或表单'],
    ['words that somebody typed on it', annotation('FreeText', { Contents: PDFString.of(ID) }), '第1页的批注或表单'],
    ['a link', annotation('Link', { A: { S: 'URI', URI: PDFString.of(`https://a.cn/${ID}`) } }), '链接'],
    ['a bookmark', ({ context, catalog }) => {
      const item = context.register(context.obj({ Title: PDFString.of(ID) }));
      catalog.set(PDFName.of('Outlines'), context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 }));
    }, '书签'],
    ['what was filled in', (document) => {
      const field = document.getForm().createTextField('a');
      field.setText(ID);
      field.addToPage(document.getPage(0));
    }, '第1页的批注或表单'],
    ['what could have been chosen', (document) => {
      const field = document.getForm().createDropdown('a');
      field.setOptions(['b', ID]);
      field.select('b');
      field.addToPage(document.getPage(0));
    }, '表单的域'],
    ['a file in it', (document) => document.attach(Buffer.from(ID), 'a.txt'), 'a.txt 第1行'],
    ['a file on a note', (document) => {
      const file = document.context.register(document.context.flateStream(ID, { Type: 'EmbeddedFile' }));
      return annotation('FileAttachment', { FS: { Type: 'Filespec', F: PDFString.of('a.txt'), EF: { F: file } } })(document);
    }, 'a.txt 第1行'],
  ])('in %s', async (_where, change, place) =>
    expect((await read(change)).passages).toContainEqual({ place: expect.stringContaining(place), text: expect.stringContaining(ID), isHidden: true }),
  ); // prettier-ignore
});

describe('what it carries is named', () => {
  test.each<[string, Change, string]>([
    ['its author', ({ context }) => void (context.trailerInfo.Info = context.register(context.obj({ Author: PDFHexString.fromText('张三') }))), '姓名：张三'],
    ['its author in the newer form', ({ context, catalog }) => {
      const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>zhangsan</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>';
      catalog.set(PDFName.of('Metadata'), context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })));
    }, '姓名：zhangsan'],
    ['a program', (document) => document.addJavaScript('a', '1'), 'JavaScript'],
    ['one that runs when it is opened', ({ catalog, context }) => catalog.set(PDFName.of('OpenAction'), context.obj(script)), 'JavaScript'],
    ['one that runs on a page', (document) => document.getPage(0).node.set(PDFName.of('AA'), document.context.obj({ O: script })), 'JavaScript'],
    ['a layer that is switched off', ({ catalog, context }) => {
      const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('draft') }));
      catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
    }, '隐藏的图层：draft'],
    ['a link to somebody’s disk', annotation('Link', { A: { S: 'URI', URI: PDFString.of('file:///C:/Users/zhangsan/a.doc') } }), 'C:/Users/zhangsan'],
  ])('%s', async (_what, change, said) => expect((await read(change)).remarks.join('\n')).toContain(said)); // prettier-ignore
});
