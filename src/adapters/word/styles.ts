import { childOf, childrenOf, descend, valueOf, type Xml } from '../ooxml/xml.ts';

/** The named looks of a document. */
export interface Styles {
  /** A style and those it is based on, nearest first. */
  chain(id: string | undefined): readonly Xml[];
  /** The style of a paragraph that names none. */
  paragraphDefault: string | undefined;
  /** What holds where no style says otherwise. */
  runDefaults: Xml | undefined;
}

const MOST_ANCESTORS = 20;

export function readStyles(root: Xml | undefined): Styles {
  const all = childrenOf(root, 'w:style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const isDefault = ({ attributes }: Xml): boolean =>
    attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? '');
  return {
    chain(id) {
      const chain: Xml[] = [];
      for (let next = id; next !== undefined && chain.length < MOST_ANCESTORS;) {
        const style = byId.get(next);
        if (!style) break;
        chain.push(style);
        next = valueOf(style, 'w:basedOn');
      }
      return chain;
    },
    paragraphDefault: all.find(isDefault)?.attributes['w:styleId'],
    runDefaults: descend(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'),
  };
}

/** Whether the nearest place that speaks of a property puts it on. */
export function isOn(places: readonly (Xml | undefined)[], name: string): boolean {
  const said = places.map((place) => childOf(place, name)).find((each) => each !== undefined);
  return said !== undefined && !/^(?:0|false|off|none)$/.test(said.attributes['w:val'] ?? '');
}

/** The nearest word on a property. */
export const nearestValue = (places: readonly (Xml | undefined)[], name: string): string | undefined =>
  places.map((place) => valueOf(place, name)).find((each) => each !== undefined);

/** `heading 2`, as Word and WPS call it in every language. */
export const headingOf = (chain: readonly Xml[]): number | undefined => {
  for (const style of chain) {
    const level = /^(?:heading|标题)\s*([1-9])$/i.exec(valueOf(style, 'w:name') ?? '')?.[1];
    if (level !== undefined) return Number(level);
  }
  return undefined;
};

export const isTitleStyle = (chain: readonly Xml[]): boolean =>
  chain.some((style) => /^(?:title|标题)$/i.test(valueOf(style, 'w:name') ?? ''));
