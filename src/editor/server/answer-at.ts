import { goTo, NOWHERE, type Answer, type Context, type Sending } from './answer.ts';
import { answerCreate } from './answer-create.ts';
import { answerCut } from './answer-cut.ts';
import { answerEdit } from './answer-edit.ts';
import { answerImport, answerTemplate } from './answer-import.ts';
import { answerList } from './answer-list.ts';
import { answerPaste } from './answer-paste.ts';
import { answerPublish } from './answer-publish.ts';
import { answerSite } from './answer-site.ts';
import { answerUndo } from './answer-undo.ts';

type Answering = (context: Context, sending: Sending | undefined, way: readonly string[]) => Answer | Promise<Answer>;

/** Pages and buttons that are there once, by their address. */
const PLACES = new Map<string, Answering>([
  ['/', answerList],
  ['/site', answerSite],
  ['/publish', answerPublish],
  ['/undo', answerUndo],
  ['/import', answerImport],
  ['/template.xlsx', answerTemplate],
  ['/paste', (_, sending) => (sending ? answerPaste(sending) : NOWHERE)],
  [
    '/unsaved',
    (context, sending) => {
      if (!sending) return NOWHERE;
      context.unsaved.drop(sending.values.get('token'));
      return goTo(context, '/', '没有保存完的那一份，已经不要了。');
    },
  ],
]);

/** Pages of which there is one for each kind or entry, by the first part of their address; the rest is the way to it. */
const AREAS = new Map<string, Answering>([
  ['entries', (context, sending, [name = '', ...id]) => answerEdit(context, name, id.join('/'), sending)],
  ['new', (context, sending, [name = '']) => answerCreate(context, name, sending)],
  ['cut', (context, sending, id) => answerCut(context, id.join('/'), sending)],
]);

/**
 * The page at an address, or what came of a form that was sent there.
 *
 * @param address from the root of the editor, as the browser wrote it
 * @throws URIError where it is none
 */
export function answerAt(address: string, context: Context, sending?: Sending): Answer | Promise<Answer> {
  const [, area = '', ...way] = address.split('/').map(decodeURIComponent);
  return (PLACES.get(address) ?? AREAS.get(area) ?? (() => NOWHERE))(context, sending, way);
}
