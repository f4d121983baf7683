import { JSDOM } from 'jsdom';

/** Somebody at the editor, with the key: pages asked for and forms sent as a browser does, without its program. */
export interface EditorVisit {
  get: (path: string) => Promise<Response>;
  /** The form of a page as it would be sent back untouched. */
  formAt: (path: string) => Promise<FormData>;
  post: (path: string, form: FormData) => Promise<Response>;
}

/** The form that an answer holds: what was chosen in a field for files is never in it. */
export async function formIn(answer: Response): Promise<FormData> {
  const { window } = new JSDOM(await answer.text());
  const found = window.document.querySelector<HTMLFormElement>('form[data-guard]');
  if (!found) throw new Error('no form');
  const form = new FormData();
  for (const [name, value] of new window.FormData(found)) if (typeof value === 'string') form.append(name, value);
  return form;
}

/** What an answer says happened: the word that it leads on with, else its status. */
export const noticeOf = (answer: Response): string =>
  new URL(answer.headers.get('location') ?? '/', 'http://localhost').searchParams.get('notice') ??
  String(answer.status);

export async function visitEditor(url: string): Promise<EditorVisit> {
  const { origin } = new URL(url);
  const entered = await fetch(url, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const get: EditorVisit['get'] = (path) => fetch(`${origin}${path}`, { headers: { cookie }, redirect: 'manual' });
  return {
    get,
    formAt: async (path) => formIn(await get(path)),
    post: (path, form) =>
      fetch(`${origin}${path}`, { method: 'POST', body: form, headers: { cookie, origin }, redirect: 'manual' }),
  };
}
