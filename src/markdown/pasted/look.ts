import type { Element } from 'hast';
import type { Piece } from '#domain/document/document.ts';

/** What a `style` attribute says, by the names in it: `mso-list` → `l0 level1 lfo1`. */
export function styleOf({ properties }: Element): ReadonlyMap<string, string> {
  return new Map(
    String(properties.style ?? '')
      .split(';')
      .flatMap((each): [string, string][] => {
        const at = each.indexOf(':');
        return at < 0
          ? []
          : [
              [
                each.slice(0, at).trim().toLowerCase(),
                each
                  .slice(at + 1)
                  .trim()
                  .toLowerCase(),
              ],
            ];
      }),
  );
}

/** How words look where they stand, as far as a body can show it or has to say that it cannot. */
export interface Look extends Pick<Piece, 'bold' | 'script' | 'href'> {
  isHidden?: boolean | undefined;
  isStruck?: boolean | undefined;
  /** Blanks and line ends are words, as in `pre`. */
  keepsBlanks?: boolean | undefined;
}

const BOLD = new Set(['b', 'strong']);
const STRUCK = new Set(['s', 'strike']);
const LEAST_BOLD = 600;

function boldOf(tag: string, style: ReadonlyMap<string, string>, outer: boolean | undefined): boolean | undefined {
  const weight = style.get('font-weight');
  if (weight === undefined || weight === 'inherit') return BOLD.has(tag) || outer;
  return weight.startsWith('bold') || Number(weight) >= LEAST_BOLD || undefined;
}

function scriptOf(tag: string, style: ReadonlyMap<string, string>, outer: Look['script']): Look['script'] {
  const raised = style.get('vertical-align');
  if (tag === 'sup' || raised === 'super') return 'sup';
  return tag === 'sub' || raised === 'sub' ? 'sub' : outer;
}

/** The look inside an element, from the one around it. */
export function lookIn(element: Element, outer: Look): Look {
  const [tag, style] = [element.tagName, styleOf(element)];
  return {
    ...outer,
    bold: boldOf(tag, style, outer.bold),
    script: scriptOf(tag, style, outer.script),
    isHidden: outer.isHidden ?? (style.get('display') === 'none' || style.get('mso-hide') === 'all' || undefined),
    isStruck:
      outer.isStruck ?? (STRUCK.has(tag) || /line-through/.test(style.get('text-decoration') ?? '') || undefined),
    keepsBlanks: outer.keepsBlanks ?? (tag === 'pre' || style.get('white-space')?.startsWith('pre') || undefined),
  };
}
