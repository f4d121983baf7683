/** A fault of the text itself, before any schema. */
export interface TextFault {
  line: number;
  field?: string | undefined;
  found?: string | undefined;
  message: string;
  /** Left out for an error. */
  severity?: 'warning';
}
