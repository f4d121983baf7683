const DECLARED = /^<\?xml[^>]*\sencoding=["']([A-Za-z0-9._-]+)["']/;

/** UTF-16 shows itself by its mark, or by the sign that every XML begins with. */
function wideCharset([a, b]: Uint8Array): string | undefined {
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  return (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? 'utf-16be' : undefined;
}

/** The text of an XML part in whatever encoding it says it is in; programs in China write GBK too. */
export function decodeXml(source: Uint8Array): string {
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(source.subarray(0, 200)))?.[1];
  try {
    return new TextDecoder(wideCharset(source) ?? declared ?? 'utf-8').decode(source);
  } catch {
    return new TextDecoder().decode(source);
  }
}
