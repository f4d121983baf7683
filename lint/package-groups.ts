/** Markdown and HTML as trees, read, changed and written. */
export const UNIFIED = [
  '@astrojs/markdown-remark',
  'github-slugger',
  'hast',
  'mdast',
  'mdast-util-to-string',
  'rehype-raw',
  'rehype-sanitize',
  'rehype-stringify',
  'remark-cjk-friendly',
  'remark-gfm',
  'remark-mdx',
  'remark-parse',
  'remark-rehype',
  'unified',
  'unist-util-visit',
];

/** HTML made as a tree. */
export const HAST = ['hast', 'hast-util-to-html', 'hastscript'];

/** Files of others' programs: what reads and writes them. */
export const FILE_FORMATS = [
  '@cantoo/pdf-lib',
  '@resvg/resvg-wasm',
  '@xmldom/xmldom',
  'cfb',
  'docx',
  'exifreader',
  'fflate',
  'file-type',
  'fontkit',
  'htmlparser2',
  'numfmt',
  'pdfjs-dist/legacy/build/pdf.mjs',
  'read-excel-file/node',
  'wawoff2',
  'write-excel-file/node',
  'write-excel-file/utility',
  'yaml',
  'yauzl',
];
