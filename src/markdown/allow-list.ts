import { defaultSchema } from 'rehype-sanitize';

type Schema = typeof defaultSchema;

/** Parts of a table: Markdown cannot join cells. */
const TABLE_TAGS = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'] as const;

/** Raw HTML that an author may write in `.md`: what Markdown has no sign for. */
export const RAW_TAGS: readonly string[] = ['br', 'sub', 'sup', ...TABLE_TAGS];

/** What Markdown itself turns into. */
const MARKDOWN_TAGS = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'a',
  'img',
  'em',
  'strong',
  'del',
  'code',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'hr',
  'section',
];

/** Schemes that a link may have; whatever has none is a path of this site. */
export const LINK_SCHEMES: readonly string[] = ['http', 'https', 'mailto', 'tel'];

const { attributes } = defaultSchema;

/**
 * What may come out of a body: the same list as the gate's, so that a page stays safe even where
 * the gate was passed by. Footnote ids are prefixed once already.
 */
export const ALLOWED: Schema = {
  ...defaultSchema,
  tagNames: [...RAW_TAGS, ...MARKDOWN_TAGS],
  attributes: {
    a: [...(attributes?.a ?? []), 'title'],
    code: [['className', /^language-./]],
    h2: attributes?.h2 ?? [],
    img: ['src', 'alt', 'title'],
    li: attributes?.li ?? [],
    ol: [...(attributes?.ol ?? []), 'start'],
    section: attributes?.section ?? [],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan'],
    ul: attributes?.ul ?? [],
    '*': [['id', /^(?:user-content-|footnote-label$)/]],
  },
  ancestors: { ...defaultSchema.ancestors, caption: ['table'] },
  protocols: { href: [...LINK_SCHEMES], src: ['http', 'https'] },
  strip: ['script', 'style', 'title', 'textarea', 'iframe', 'noscript', 'template', 'object', 'svg', 'math'],
  clobberPrefix: '',
};
