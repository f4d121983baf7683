/** The bytes of a PDF with one line of ASCII a page; `picture` draws one instead, as a scanner would. */
export function aPdf(pages: readonly { words?: string; picture?: boolean }[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (dictionary: string, data: string): string =>
    `<<${dictionary}/Length ${data.length}>>\nstream\n${data}\nendstream`;
  const catalog = add('');
  const tree = add('');
  const font = add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
  const image = add(
    stream('/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8', 'x'),
  );
  const kids = pages.map(({ words = '', picture = false }) => {
    const shown = picture ? 'q 100 0 0 100 0 0 cm /I Do Q' : `BT /F 12 Tf 20 100 Td (${words}) Tj ET`;
    const content = add(stream('', shown));
    return add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 300 200]/Contents ${content} 0 R/Resources<</Font<</F ${font} 0 R>>/XObject<</I ${image} 0 R>>>>>>`,
    );
  });
  objects[catalog - 1] = `<</Type/Catalog/Pages ${tree} 0 R>>`;
  objects[tree - 1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`;
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root ${catalog} 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
