import { h } from 'hastscript';
import type { Element } from 'hast';

/** The real page of an entry, as the words in the form would make it. */
export interface PagePreview {
  /** Nothing where it can't be shown; then the lines say why. */
  url: string | undefined;
  lines: readonly string[];
}

/** 预览网页: beside the form where there is room, else under it. */
export const pageNode = ({ url, lines }: PagePreview): Element =>
  h('section', { class: 'page', id: 'page', ariaLabel: '网页预览', dataPage: '' }, [
    h(
      'div',
      { class: 'page-state', ariaLive: 'polite', dataPageState: '' },
      (url === undefined ? lines : ['照现在写的排的，还没有保存，别人看不到。', ...lines]).map((line) => h('p', line)),
    ),
    ...(url === undefined ? [] : [h('iframe', { src: url, title: '网页预览' })]),
  ]);
