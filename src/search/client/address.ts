import { FACETS } from '../table.ts';
import type { Ask } from './answer.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What an address asks for: every search can be shared. */
export function readAsk(search: string): Ask {
  const params = new URLSearchParams(search);
  const day = (name: string): string => {
    const value = params.get(name) ?? '';
    return DAY.test(value) ? value : '';
  };
  return {
    typed: params.get('q') ?? '',
    facets: Object.fromEntries(FACETS.map((name) => [name, params.getAll(name)])) as unknown as Ask['facets'],
    from: day('from'),
    to: day('to'),
    newestFirst: params.get('sort') === 'date',
  };
}

/** The query of the address, with its `?`; empty when nothing is asked for. */
export function searchOf({ typed, facets, from, to, newestFirst }: Ask): string {
  const params = new URLSearchParams();
  if (typed.trim() !== '') params.set('q', typed.trim());
  for (const name of FACETS) for (const value of facets[name]) params.append(name, value);
  if (from !== '') params.set('from', from);
  if (to !== '') params.set('to', to);
  if (newestFirst) params.set('sort', 'date');
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}
