import CFB from 'cfb';
import { type Contents, locked, unread } from '#domain/attachment/passage.ts';

const contentOf = (file: CFB.CFB$Container, name: string): Uint8Array | undefined => {
  const found = CFB.find(file, name)?.content;
  return found ? Uint8Array.from(found as ArrayLike<number>) : undefined;
};

/** Word 97: one bit of its head says so. Excel 97: a record of its own. */
function isLocked(file: CFB.CFB$Container): boolean {
  if (CFB.find(file, 'EncryptedPackage') ?? CFB.find(file, 'EncryptionInfo')) return true;
  const word = contentOf(file, 'WordDocument');
  if (word && ((word[0x0b] ?? 0) & 0x01) !== 0) return true;
  const excel = contentOf(file, 'Workbook') ?? contentOf(file, 'Book');
  // After the record that opens the stream (20 bytes at most) comes FILEPASS, 0x002F, where there is one.
  return (
    excel !== undefined &&
    excel.subarray(0, 64).some((byte, at) => at % 2 === 0 && byte === 0x2f && excel[at + 1] === 0 && at >= 4)
  );
}

/** Nothing where the container itself makes no sense to this reader: an older Office may know better. */
function openCompound(bytes: Uint8Array): CFB.CFB$Container | undefined {
  try {
    return CFB.read(Buffer.from(bytes), { type: 'buffer' });
  } catch {
    return undefined;
  }
}

/**
 * A file of Office 97 or of WPS in the same container. Nothing kept reads the words of all of them
 * whole, so nobody pretends to: somebody has to look.
 */
export function readCompound(bytes: Uint8Array): Contents {
  const file = openCompound(bytes);
  if (!file) return unread('旧格式，里面的结构也读不懂，可能已损坏');
  if (isLocked(file)) return locked();
  const hasMacros = file.FullPaths.some((path) => /(?:^|\/)(?:Macros|_VBA_PROJECT_CUR|VBA)\//i.test(path));
  return unread('旧格式，最好另存为 .docx、.xlsx 或 PDF', hasMacros ? ['带着宏（程序）；另存为不带宏的格式'] : []);
}
