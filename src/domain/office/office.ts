import type { OfficeKind } from './vocabulary.ts';

/** An office of the bureau, or a collective value of the notice, as authored. */
export interface Office {
  id: string;
  name: string;
  kind: OfficeKind;
  /** One line that the bureau makes public: a telephone number, a window. */
  contact?: string | undefined;
  note?: string | undefined;
}
