import { Parser } from 'htmlparser2';
import { LOWEST_BROWSERS } from '#config/browsers.ts';
import { factsOf, isNewer } from './compatibility.ts';

const floor = LOWEST_BROWSERS.readable;

/** Older browsers read it too, and skip what they do not know of its content. */
const KNOWN = 'meta name=viewport';

/** @returns every element, attribute and value of a page that a promised browser does not know, by MDN's facts */
export function newerMarkup(html: string): string[] {
  const faults = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = factsOf('html', 'elements', name) ?? factsOf('svg', 'elements', name);
      if (isNewer(element, floor)) faults.add(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        const facts = element?.[attribute] ?? factsOf('html', 'global_attributes', attribute);
        if (isNewer(facts, floor)) faults.add(`${name} ${attribute}`);
        for (const word of value.split(' '))
          if (isNewer(facts?.[word] ?? element?.[`${attribute}_${word}`], floor))
            faults.add(`${name} ${attribute}=${word}`);
      }
    },
  });
  parser.end(html);
  faults.delete(KNOWN);
  return [...faults];
}
