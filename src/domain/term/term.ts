/** A word that explanations use and a reader may not know, as authored. */
export interface Term {
  id: string;
  name: string;
  /** What it means, short enough to stand in brackets after it. */
  says: string;
}
