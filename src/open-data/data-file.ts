/** A file to be written into the built site. */
export interface DataFile {
  /** From the root of the site, without a slash: `data/tasks.csv`. */
  path: string;
  content: string | Uint8Array;
}
