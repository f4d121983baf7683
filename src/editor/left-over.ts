import { h } from 'hastscript';
import type { Element } from 'hast';

/** A form that was filled in and never saved. */
export interface LeftOver {
  token: string;
  /** When it last came. */
  at: string;
  /** Where it is gone on with. */
  action: string;
}

/** A word on it, a way back into it, and a button that throws it away. */
export const leftOverNode = ({ token, at, action }: LeftOver, words: string): Element =>
  h('form', { class: 'left-over', method: 'post', action: '/unsaved', encType: 'multipart/form-data' }, [
    h('input', { type: 'hidden', name: 'token', value: token }),
    h('span', `${words}（${at}）`),
    h('a', { class: 'button', href: `${action}?unsaved=${token}` }, '接着改'),
    h('button', { type: 'submit', class: 'plain' }, '不要了'),
  ]);
