import type { TextFinding } from '#domain/text/text-finding.ts';

/** What was written and what a reader of Markdown makes of it: most of the rules here need no more. */
export interface Look {
  body: string;
  /** From the start of the node to its end, as written. */
  source: string;
  offset: number;
  /** The depth of the heading before, of the page's own title at first. */
  depth: number;
}

export type Intent = Omit<TextFinding, 'found'> & { found?: string };

/** A reminder at an offset from the start of what was looked at. */
export const reminder = ({ offset }: Look, at: number, message: string): Intent => ({
  severity: 'warning',
  offset: offset + at,
  message,
});
