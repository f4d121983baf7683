import type { CollectionName } from '#schemas/collections.ts';
import type { Field } from '#schemas/field-model.ts';

/** Places in a form that are no fields of the entry: its text, and its address. */
export const BODY = '@body';
export const ADDRESS = '@address';

/** Some places of a form; under a heading they are folded away until they are needed. */
interface Layout {
  heading?: string;
  names: readonly string[];
  /** Needed so often that it is never folded. */
  isOpen?: true;
}

const CHANGES: Layout = { heading: '更改记录', names: ['changes'], isOpen: true };
const WITHDRAWAL: Layout = { heading: '撤回', names: ['withdrawn'] };
const REVIEW: Layout = { heading: '起草和审查', names: ['author', 'review', 'exemptions'] };
const PLACE: Layout = { heading: '网址', names: [ADDRESS, 'id', 'redirectFrom'] };

/** In the order in which they are needed. A field that no row names stands first, or last where most do without it. */
const LAYOUTS: Partial<Readonly<Record<CollectionName, readonly Layout[]>>> = {
  disclosures: [
    { names: ['title', 'kind', 'documentNumber', 'summary', BODY, 'files', 'formedOn', 'publishedAt'] },
    { heading: '兑现的承诺和有关的任务', names: ['keeps', 'relatesTo'] },
    { heading: '主题和部门', names: ['themes', 'offices'] },
    CHANGES,
    REVIEW,
    { heading: '日期怎样得知', names: ['publishedBasis', 'recordedOn'] },
    {
      heading: '机关、来历和有效性',
      names: [
        'producer',
        'publisher',
        'titleOrigin',
        'indexNumber',
        'subject',
        'validity',
        'extent',
        'extentNote',
        'source',
      ],
    },
    { heading: '依据和有关的文件', names: ['legalBasis', 'references', 'supersedes', 'interprets'] },
    PLACE,
    WITHDRAWAL,
  ],
  statements: [
    { names: ['commitments', 'office', 'done', 'evidence', 'obstacles', BODY, 'statedOn', 'period'] },
    CHANGES,
    REVIEW,
    { heading: '收录', names: ['recordedOn'] },
    PLACE,
    WITHDRAWAL,
  ],
  withholdings: [
    { names: ['title', 'article', 'reason', 'office', 'decidedOn', 'reviewOn'] },
    CHANGES,
    { heading: '收录', names: ['recordedOn'] },
    PLACE,
    WITHDRAWAL,
  ],
  tasks: [
    { names: [ADDRESS, 'number', 'title', 'requirement', BODY, 'commitments'] },
    { heading: '小节、部门和主题', names: ['section', 'lead', 'responsible', 'themes'] },
    CHANGES,
    { heading: '依据', names: ['legalBasis', 'references'] },
    { heading: '不再单列的承诺', names: ['dropped'] },
  ],
  plans: [
    { names: [ADDRESS, 'title', 'titleLines', 'documentNumber', 'issuer', 'formedOn', 'tableTitle', 'parts'] },
    CHANGES,
    { heading: '通知的正文和落款', names: ['addressees', 'preamble', 'signature', 'notice'] },
    { heading: '收录', names: ['recordedOn', 'transcription'] },
  ],
  references: [
    { names: ['title', 'shortTitle', 'documentNumber', 'issuer', 'level', 'formedOn', 'effectiveOn', 'url'] },
    { heading: '有效性、上级依据和条文', names: ['validity', 'basedOn', 'articles'] },
    PLACE,
  ],
  offices: [{ names: ['name', 'kind', 'note'] }, PLACE],
  themes: [{ names: ['name', 'description', 'subject'] }, PLACE],
  terms: [{ names: ['name', 'says'] }, PLACE],
  pages: [{ names: ['title', 'description', BODY] }, PLACE],
};

/** A field, or the name of what is none. */
export type Place = Field | typeof BODY | typeof ADDRESS;

/** Some places of a form with the fields that stand in them. */
export interface Section {
  /** Nothing for what stands open at the top. */
  heading: string | undefined;
  places: readonly Place[];
  isOpen?: true | undefined;
}

const REST = '其他';

/** How the form of a kind is laid out: what everybody fills in first, the rest folded by need. */
export function sectionsOf(collection: CollectionName, fields: readonly Field[]): Section[] {
  const layouts = LAYOUTS[collection] ?? [];
  const named = new Set(layouts.flatMap(({ names }) => names));
  const unnamed = fields.filter(({ name }) => !named.has(name));
  const placesIn = (names: readonly string[]): Place[] =>
    names.flatMap((name): readonly Place[] =>
      name === BODY || name === ADDRESS ? [name] : fields.filter((field) => field.name === name),
    );
  const [first, ...folded] = layouts.map(({ heading, names, isOpen }): Section => ({
    heading,
    places: placesIn(names),
    isOpen,
  }));
  const open = [...(first?.places ?? []), ...unnamed.filter(({ isRare }) => !isRare)];
  const sections: Section[] = [
    { heading: undefined, places: open },
    ...folded,
    { heading: REST, places: unnamed.filter(({ isRare }) => isRare) },
  ];
  return sections.filter(({ places }) => places.length > 0);
}
