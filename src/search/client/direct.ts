import type { Row } from '../table.ts';
import { element } from './element.ts';

/** The way straight to what a query names: 任务7, a document number, an office. */
export function showNamed(rows: readonly Row[], base: string): Node[] {
  if (rows.length === 0) return [];
  const items = rows.map(({ url, title, names, facets: { kind } }) => {
    const label = kind[0] === '任务' ? names[0] : kind[0];
    return element('li', { class: 'row' }, [
      element('span', { class: 'quiet' }, [label ?? '']),
      element('a', { href: base + url.slice(1) }, [title]),
    ]);
  });
  return [element('h2', { class: 'label' }, ['直接去']), element('ul', {}, items)];
}
