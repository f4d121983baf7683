import type { Element } from 'hast';
import type { Fault } from '#domain/check/finding.ts';
import type { Named } from '#domain/check/relation.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import type { Option } from '#schemas/field.ts';
import type { Field } from '#schemas/field-model.ts';
import type { PagePreview } from './page-node.ts';
import type { Section } from './sections.ts';

/** What is asked of an address; nothing where the entry itself says it, as a task does by its number. */
export interface Address {
  year: string | undefined;
  slug: string | undefined;
}

/** Everything that one form shows. */
export interface EntryForm {
  /** What the entry is, and of which kind. */
  heading: string;
  kind: string;
  /** What else is done with it, on a page of its own. */
  also?: { href: string; label: string } | undefined;
  /** Where it is sent to. */
  action: string;
  fields: readonly Field[];
  /** The same fields, as they are laid out. */
  sections: readonly Section[];
  /** Values by the names of the form, as typed or as they stand in the file. */
  values: Readonly<Record<string, unknown>>;
  /** The text under the fields; nothing where the kind has none. */
  body: string | undefined;
  /** The preview of the body, as elements. */
  preview: Element | undefined;
  /** The real page, where it was asked for. */
  page: PagePreview | undefined;
  /** Whether readers see a page of it. */
  hasPage: boolean;
  /** What the file was when it was opened. */
  version: string;
  choices: (relation: Named) => readonly Option[];
  faults: readonly Fault[];
  /** What happened last, in one sentence. */
  notice: string | undefined;
  /** The list that gets more empty rows. */
  more: string | undefined;
  /** For a new entry: what is asked of its address, which an existing one keeps for ever. */
  address: Address | undefined;
  takesFiles: boolean;
  /** What lies under public/ at a path; nothing where there is no such file. */
  sizeOf: (path: string) => number | undefined;
  /** What was typed beside the fields, by the names of the form: why an attachment goes. */
  beside: ReadonlyMap<string, string>;
  /** From when readers will see it, where they do not yet. */
  scheduledFor: string | undefined;
  /** Under which what is typed and chosen is kept until it is saved. */
  token: string;
  /** Files that were chosen, by the field they were chosen in. */
  chosen: readonly { id: string; name: string; field: string; size: number }[];
  /** Whether they go out without what they carry beside their content. */
  cleansFiles: boolean;
  /** In Beijing. */
  now: Moment;
  /** True where words stand in the form that are in no file yet. */
  isUnsaved: boolean;
  /** Forms of the same entry that were never saved. */
  leftOver: readonly { token: string; at: string; action: string }[];
}
