import type { Severity } from '../check/finding.ts';

/** Something wrong inside a text. Where the text stands in its file is the caller's business. */
export interface TextFinding {
  severity: Severity;
  /** In UTF-16 units from the start of the text. */
  offset: number;
  /** What stands there, as a message may show it: personal data only masked. */
  found: string;
  /** In Chinese: what is wrong and what would be right. No closing full stop. */
  message: string;
  /** The very words, where a reviewed exemption may let them stand. Never for messages. */
  releasable?: string | undefined;
}
