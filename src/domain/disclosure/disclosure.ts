import type { CalendarDate, Moment } from '../date/calendar-date.ts';
import type { Change } from '../history/change.ts';
import type { LegalBasis } from '../legal-basis.ts';
import type { Review } from '../review.ts';
import type { Exemption } from '../text/exemptions.ts';
import type { DisclosureKind, Extent, PublicationBasis, TitleOrigin, Validity } from './vocabulary.ts';

export interface DisclosureFile {
  /** Under public/: `files/2024/plan.pdf`. */
  path: string;
  title: string;
  replaced?: { on: CalendarDate; by?: string | undefined } | undefined;
}

/** One thing that was published, as authored. */
export interface Disclosure {
  title: string;
  titleOrigin: TitleOrigin;
  kind: DisclosureKind;
  documentNumber?: string | undefined;
  indexNumber?: string | undefined;
  subject?: string | undefined;
  producer: string;
  publisher?: string | undefined;
  summary: string;
  formedOn?: CalendarDate | undefined;
  publishedAt?: Moment | undefined;
  publishedBasis?: PublicationBasis | undefined;
  recordedOn: Moment;
  validity: Validity;
  extent: Extent;
  extentNote?: string | undefined;
  keeps: string[];
  relatesTo: { to: string; reason: string }[];
  themes: string[];
  offices: string[];
  legalBasis: LegalBasis[];
  references: string[];
  supersedes: string[];
  interprets: string[];
  files: DisclosureFile[];
  source?:
    | { url: string; retrievedOn?: CalendarDate | undefined; sha256?: string | undefined; note?: string | undefined }
    | undefined;
  changes: Change[];
  redirectFrom: string[];
  author?: string | undefined;
  review?: Review | undefined;
  /** For the checker alone: the numbers themselves stand in the text. */
  exemptions: Exemption[];
  withdrawn?: { on: Moment; reason: string } | undefined;
}
