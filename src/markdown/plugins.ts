import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { Options as RemarkRehypeOptions } from 'remark-rehype';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import { alignCells } from './align-cells.ts';
import { blankControls } from './blank-controls.ts';
import { emptyHeads } from './empty-heads.ts';
import { joinLines } from './join-lines.ts';
import { keepParagraphs } from './keep-paragraphs.ts';
import { linkPlaces } from './link-places.ts';
import { placeLinks } from './place-links.ts';
import { taskMarks } from './task-marks.ts';
import { trimAutolinks } from './trim-autolinks.ts';
import { labelCells } from './label-cells.ts';
import { wrapTables } from './wrap-tables.ts';

/**
 * How Markdown is read, in `.md` and `.mdx` alike. One tilde strikes nothing out (3~5个工作日 is a
 * range), emphasis works beside Chinese punctuation, and no punctuation is rewritten.
 */
export const remarkPlugins: PluggableList = [
  [remarkGfm, { singleTilde: false }],
  remarkCjkFriendly,
  taskMarks,
  trimAutolinks,
  keepParagraphs,
  joinLines,
  blankControls,
];

/** Each way back from a note has a name of its own, which holds what is seen of it. */
export const remarkRehype: RemarkRehypeOptions = {
  footnoteLabel: '脚注',
  footnoteBackLabel: (note, call) => `返回第${note + 1}条脚注的第${call}处引用`,
};

/**
 * From the tree of HTML to the page, in `.md` and `.mdx` alike.
 *
 * @param options.base as {@link placeLinks} takes it
 */
export const rehypePlugins = (options: { base?: string } = {}): PluggableList => [
  rehypeHeadingIds,
  linkPlaces,
  [placeLinks, options],
  emptyHeads,
  alignCells,
  labelCells,
  wrapTables,
];
