import type { Block, Paragraph } from '#domain/document/document.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { Xml } from '../ooxml/xml.ts';

/** A field that has begun and not ended: what it does, then what it shows. */
export interface Field {
  instruction: string;
  isShown: boolean;
  /** Whether what it shows was stored with it. */
  hasWords: boolean;
  /** `w:ffData` of a form's own field. */
  form?: Xml | undefined;
}

/** What is known while a document is read from its start to its end. */
export interface Reading {
  styles: Styles;
  numbering: Numbering;
  /** Where links lead, by their id: in the part that is being read. */
  links: ReadonlyMap<string, string>;
  /** The same for parts of their own, by the kind of note. */
  noteLinks: Readonly<Record<string, ReadonlyMap<string, string>>>;
  /** Notes by kind and id: `footnote/2`. */
  noteSources: ReadonlyMap<string, Xml>;
  /** Called already, in order. */
  notes: Map<string, readonly Paragraph[]>;
  /** By id: who said what. */
  comments: ReadonlyMap<string, string>;
  /** Fields may reach over paragraphs. */
  fields: Field[];
  /** Names something that the page will not show as the document does. */
  lose(what: string): void;
  /** Where the reading stands, in Chinese. */
  place: string;
  /** Reads the paragraphs and tables of a box or a note, wherever they stand. */
  readBlocks(container: Xml): Block[];
}
