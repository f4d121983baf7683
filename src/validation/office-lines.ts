import { knownLines } from '#domain/text/phones.ts';
import { stringsIn } from './strings-in.ts';

/** As much of a content folder as this asks for: read, whether checked or not. */
interface WithOffices {
  site: unknown;
  entries: readonly { collection: string; data: unknown }[];
}

/** Lines that the office itself publishes: those of its contact lines and of its list of offices. */
export function officeLines({ site, entries }: WithOffices): Set<string> {
  const { contact, guide } = (site ?? {}) as { contact?: unknown; guide?: unknown };
  const offices = entries.filter(({ collection }) => collection === 'offices').map(({ data }) => data);
  return new Set(
    [...stringsIn([contact, guide, offices])].flatMap(({ text }) => (/\d{3}/.test(text) ? knownLines(text) : [])),
  );
}
