import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { Element } from 'hast';

/** A whole page of the editor; nothing inline, nothing from elsewhere. */
export const documentHtml = (title: string, content: readonly Element[]): string =>
  `<!doctype html>${toHtml(
    h('html', { lang: 'zh-Hans' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', `${title}　台账编辑`),
        h('link', { rel: 'icon', href: 'data:,' }),
        h('link', { rel: 'stylesheet', href: '/editor.css' }),
        h('script', { src: '/editor.js', type: 'module' }),
      ]),
      h('body', [h('main', { id: 'main' }, [...content])]),
    ]),
    // The preview of a body comes as HTML that holds nothing outside the allow-list.
    { allowDangerousHtml: true },
  )}`;
