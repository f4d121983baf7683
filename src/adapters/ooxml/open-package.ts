import { strFromU8, unzipSync } from 'fflate';

/** The parts of an office file by name, or one Chinese line on what to do instead. */
export type OoxmlPackage = { part(name: string): string | undefined; names: readonly string[] } | { fault: string };

export type PackageKind = 'word' | 'excel';

const PROGRAM = { word: 'Word 或 WPS 文字', excel: 'Excel 或 WPS 表格' } as const;
const EXTENSION = { word: '.docx', excel: '.xlsx' } as const;
const MAIN = { word: /^word\/document\d*\.xml$/i, excel: /^xl\/workbook\.xml$/i } as const;

/** More than any real document: a small ZIP can unpack to a full memory. */
const LARGEST_PART_BYTES = 60_000_000;
const LARGEST_WHOLE_BYTES = 300_000_000;
const MOST_PARTS = 20_000;

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const asAscii = (bytes: Uint8Array, length = bytes.length): string => strFromU8(bytes.subarray(0, length), true);

/** What a file that is no ZIP is instead. */
function explainOther(bytes: Uint8Array, kind: PackageKind): string {
  const saveAs = `用 ${PROGRAM[kind]}打开，另存为 ${EXTENSION[kind]}，再用新文件`;
  if (bytes.length === 0) return '文件是空的；检查是不是没有存完';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const isEncrypted = asAscii(bytes).includes('E\0n\0c\0r\0y\0p\0t\0i\0o\0n\0I\0n\0f\0o');
    return isEncrypted
      ? `文件设了打开密码；用 ${PROGRAM[kind]}打开，取消密码，另存为 ${EXTENSION[kind]}`
      : `这是旧格式（${kind === 'word' ? '.doc 或 .wps' : '.xls 或 .et'}）；${saveAs}`;
  }
  const opening = asAscii(bytes, 200).trimStart();
  if (opening.startsWith('%PDF'))
    return `这是 PDF，不是${kind === 'word' ? '文字文档' : '表格'}；找到原来的 ${EXTENSION[kind]} 文件`;
  if (opening.startsWith('{\\rtf')) return `这是 RTF 文件；${saveAs}`;
  if (/^(?:\ufeff|ï»¿)?</.test(opening)) return `这是网页或 XML 文件，不是 ${EXTENSION[kind]}；${saveAs}`;
  return `不是 ${EXTENSION[kind]} 文件；${saveAs}`;
}

function explainZip(names: readonly string[], kind: PackageKind): string | undefined {
  if (names.some((name) => MAIN[kind].test(name))) return undefined;
  if (names.some((name) => MAIN[kind === 'word' ? 'excel' : 'word'].test(name)))
    return kind === 'word' ? '这是表格（.xlsx），不是文字文档（.docx）' : '这是文字文档（.docx），不是表格（.xlsx）';
  const saveAs = `用 ${PROGRAM[kind]}打开，另存为 ${EXTENSION[kind]}，再用新文件`;
  if (names.includes('OFD.xml')) return `这是 OFD 版式文件；找到原来的 ${EXTENSION[kind]} 文件`;
  if (names.includes('mimetype')) return `这是 OpenDocument 文件；${saveAs}`;
  return `压缩包里没有${kind === 'word' ? '文字文档' : '表格'}的内容；${saveAs}`;
}

/**
 * Opens a .docx or .xlsx, in memory and within bounds.
 *
 * @param bytes whatever the author's file holds
 */
export function openPackage(bytes: Uint8Array, kind: PackageKind): OoxmlPackage {
  if (!startsWith(bytes, 0x50, 0x4b)) return { fault: explainOther(bytes, kind) };
  const names: string[] = [];
  let whole = 0;
  let isTooLarge = false;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.push(name);
        if (!/\.(?:xml|rels)$/i.test(name)) return false;
        whole += originalSize;
        isTooLarge ||= originalSize > LARGEST_PART_BYTES || whole > LARGEST_WHOLE_BYTES || names.length > MOST_PARTS;
        return !isTooLarge;
      },
    });
  } catch {
    return { fault: `文件损坏，打不开；用 ${PROGRAM[kind]}打开试试，能打开就另存为新的 ${EXTENSION[kind]}` };
  }
  if (isTooLarge) return { fault: '文件展开以后大得不正常，没有读；检查文件是不是拿错了' };
  const fault = explainZip(names, kind);
  if (fault !== undefined) return { fault };
  return {
    names,
    part(name) {
      const content = parts[name];
      return content && strFromU8(content);
    },
  };
}
