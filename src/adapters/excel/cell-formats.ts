import { childOf, childrenOf, type Xml } from '../ooxml/xml.ts';
import { builtInFormat } from './seen-words.ts';

/**
 * The number format of each style of a workbook's cells, in their order.
 *
 * @param styles root of `xl/styles.xml`
 */
export function cellFormats(styles: Xml | undefined): readonly string[] {
  const own = new Map(
    childrenOf(childOf(styles, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [
      attributes.numFmtId ?? '',
      attributes.formatCode ?? '',
    ]),
  );
  return childrenOf(childOf(styles, 'x:cellXfs'), 'x:xf').map(
    ({ attributes: { numFmtId = '0' } }) => own.get(numFmtId) ?? builtInFormat(Number(numFmtId)),
  );
}
