import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

export interface PdfFacts {
  pages?: number;
  text?: string;
  remarks: string[];
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

const endsWide = (text: string): boolean => /[\p{scx=Han}\p{P}]$/u.test(text);

/** A sentence goes on over the end of a line: Chinese without a gap, anything else with one. */
async function wordsOf(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  return items.reduce((words, item) => {
    if (!('str' in item)) return words;
    const text = words + item.str;
    return item.hasEOL && !endsWide(text) ? `${text} ` : text;
  }, '');
}

/** A page that shows a picture and holds no word is a scan. */
async function hasPicture(page: Page): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray } = await page.getOperatorList();
  return fnArray.some(
    (operator) =>
      operator === OPS.paintImageXObject ||
      operator === OPS.paintInlineImageXObject ||
      operator === OPS.paintImageMaskXObject,
  );
}

/**
 * Pages and words of a PDF, a line to a page. Words come out of PDFs with Kangxi radicals for ordinary characters, so
 * they are folded (NFKC) for searching and checking.
 *
 * @throws when it is no PDF that can be opened
 */
export async function inspectPdf(bytes: Uint8Array): Promise<PdfFacts> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    if ((error as Error).name !== 'PasswordException') throw error;
    return { remarks: ['加了打开密码，读者打不开；换一份没有密码的'] };
  }
  const texts: string[] = [];
  let scanned = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const words = await wordsOf(page);
    if (words.trim() === '' && (await hasPicture(page))) scanned += 1;
    texts.push(words);
  }
  const facts: PdfFacts = { pages: document.numPages, text: texts.join('\n').normalize('NFKC'), remarks: [] };
  if (scanned > 0)
    facts.remarks.push(
      `有${scanned}页是扫描的图片，没有文字，搜不到也读不出；请换成由文档直接导出的 PDF，或做文字识别`,
    );
  await document.cleanup();
  return facts;
}
