import { ATTACHMENT_FORMATS } from '#domain/attachment/attachment.ts';
import { LOCKED } from '#domain/attachment/passage.ts';
import { TooLarge } from '../attachments/open-zip.ts';
import { readContents } from '../attachments/read-contents.ts';
import { sniff, type Sniffed } from '../attachments/sniff.ts';
import { cleanExcel } from './clean-excel.ts';
import { cleanOffice } from './clean-office.ts';
import { cleanOpenDocument } from './clean-open-document.ts';
import { cleanPdf } from './clean-pdf.ts';
import { cleanPicture } from './clean-picture.ts';
import { cleanSlides } from './clean-slides.ts';
import { cleanWord } from './clean-word.ts';
import { Account, CannotClean, type Cleaning } from './cleaning.ts';
import { OfficePackage } from './office-package.ts';

type Cleaner = (office: OfficePackage, account: Account) => void;

const both =
  (own: Cleaner): Cleaner =>
  (office, account) => {
    cleanOffice(office, account);
    own(office, account);
  };
const PACKAGES: Readonly<Partial<Record<Sniffed, Cleaner>>> = {
  docx: both(cleanWord),
  xlsx: both(cleanExcel),
  pptx: both(cleanSlides),
  odt: cleanOpenDocument,
  ods: cleanOpenDocument,
  odp: cleanOpenDocument,
};
/** Why nothing here cleans a format, and what to do instead. */
const REFUSED: Readonly<Partial<Record<Sniffed, string>>> = {
  cfb: '旧格式（.doc、.xls、.ppt、.wps、.et），没有可靠的办法清理；另存为 .docx、.xlsx 或 .pptx，再清理',
  ofd: 'OFD 版式文件，没有可靠的办法清理；从原来的 Word 文件清理，再转成 OFD',
  zip: '压缩包；解开，把里面的文件一个一个清理，再打包',
  text: '纯文本，除了文字什么也不带，不用清理',
  html: '网页，不能当附件发布',
  unknown: `认不出的格式；能清理的有：${['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'pdf', 'jpg', 'png'].map((each) => ATTACHMENT_FORMATS[each as 'pdf']).join('、')}`,
};

async function cleanPackage(bytes: Uint8Array, clean: Cleaner): Promise<Cleaning> {
  const account = new Account();
  const office = await OfficePackage.open(bytes);
  clean(office, account);
  return account.with(office.save());
}

function pictureOf(bytes: Uint8Array): Cleaning {
  const clean = cleanPicture(bytes);
  if (!clean) throw new CannotClean('图片读不完整，可能已损坏');
  return {
    bytes: clean.bytes,
    removed: clean.isChanged ? ['图片里记着的拍摄地点、时间、机器、作者和说明'] : [],
    kept: [],
  };
}

const packed = (words: string): string => words.replace(/\s/g, '');

/** What is seen has to stay what it was; whatever the file still carries is told. */
async function proven(before: Uint8Array, cleaning: Cleaning): Promise<Cleaning> {
  const [was, is] = [await readContents(before), await readContents(cleaning.bytes)];
  const seen = ({ passages }: typeof was): string =>
    packed(passages.flatMap(({ isHidden, text }) => (isHidden ? [] : [text])).join(''));
  if (!cleaning.changesWords && seen(was) !== seen(is))
    throw new CannotClean('清理会改动看得见的文字，没有写；在原来的程序里用“检查文档”清理');
  return { ...cleaning, kept: [...new Set([...cleaning.kept, ...is.remarks])] };
}

/**
 * A file without what it carries beside its content. The bytes that are given are not changed.
 *
 * @returns one Chinese clause on why not, and what to do, where it cannot be done well
 */
export async function cleanFile(bytes: Uint8Array): Promise<Cleaning | { fault: string }> {
  try {
    const actual = await sniff(bytes);
    const refused = REFUSED[actual];
    const { isLocked } = await readContents(bytes);
    if (isLocked) return { fault: LOCKED };
    if (refused !== undefined) return { fault: refused };
    const clean = PACKAGES[actual];
    if (clean) return await proven(bytes, await cleanPackage(bytes, clean));
    return await proven(bytes, actual === 'pdf' ? await cleanPdf(bytes) : pictureOf(bytes));
  } catch (error) {
    if (error instanceof CannotClean) return { fault: error.message };
    return { fault: error instanceof TooLarge ? '展开以后大得不正常，没有清理' : '文件打不开，可能已损坏' };
  }
}
