import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEditableBureau, type EditableBureau } from '../support/editable-bureau.ts';
import { aPhoto } from '../support/photo.ts';
import { aPdf } from '../support/pdf.ts';
import { sendRaw } from '../support/send-raw.ts';

const ENTRY = 'entries/disclosures/2024/jiancha-jihua';
let bureau: EditableBureau;
let origin: string;
let cookie: string;

beforeAll(async () => {
  bureau = await openEditableBureau();
  const { url } = bureau.editor;
  origin = new URL(url).origin;
  const entered = await fetch(url, { redirect: 'manual' });
  cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(() => bureau.close());

const file = (): string => readFileSync(join(bureau.root, 'content/disclosures/2024/jiancha-jihua.md'), 'utf8');
const get = (path: string, headers: Record<string, string> = { cookie }): Promise<Response> =>
  fetch(`${origin}/${path}`, { headers, redirect: 'manual' });

/** The form of an entry as a browser would send it back, with something changed. */
async function formOfEntry(path = ENTRY): Promise<FormData> {
  const html = await (await get(path)).text();
  const { JSDOM } = await import('jsdom');
  const { window } = new JSDOM(html);
  const found = window.document.querySelector<HTMLFormElement>('form[data-guard]');
  if (!found) throw new Error(`no form at ${path}`);
  const form = new FormData();
  for (const [name, value] of new window.FormData(found)) if (typeof value === 'string') form.append(name, value);
  form.set('action', 'save');
  return form;
}
const post = (form: FormData, path = ENTRY, headers: Record<string, string> = { cookie, origin }): Promise<Response> =>
  fetch(`${origin}/${path}`, { method: 'POST', body: form, headers, redirect: 'manual' });

describe('nobody else gets in', () => {
  test('without the key', async () => expect((await get('', {})).status).toBe(403));
  test('with a form of another site', async () =>
    expect((await post(new FormData(), ENTRY, { cookie, origin: 'https://www.example.com' })).status).toBe(403));
  test('and no path leads out of the content', async () => {
    for (const path of [
      'entries/disclosures/..%2f..%2fsite',
      'entries/site/x',
      'entries/disclosures/2024%2f..',
      'new/removals',
    ])
      expect((await get(path)).status, path).toBe(404);
  });
});

describe('an attachment', () => {
  test('opens as readers will get it, and runs nothing here', async () => {
    const answer = await get('files/2024/jiancha-jihua.pdf');
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-security-policy')]).toEqual([
      200,
      'application/pdf',
      'sandbox',
    ]);
  });
  test.each(['files/2024/none.pdf', 'files/..%2f..%2fcontent/site.yaml', 'files/'])('%s is none', async (path) =>
    expect((await get(path)).status).toBe(404),
  );
});

describe('a request that no link of ours makes', () => {
  test.each(['//', '//evil.com/..%2fa', '*', 'http://', '/%', '/%2f'])(
    '%s is answered, and the editor goes on',
    async (target) => {
      const answer = await sendRaw(origin, `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect((await get('')).status).toBe(200);
    },
  );
  test('another way of asking is told which ones there are', async () => {
    const answer = await fetch(origin, { method: 'DELETE', headers: { cookie } });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});

describe('a form', () => {
  test.each([
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\n关于'],
    ['application/json', '{}'],
    ['', ''],
  ])('that did not come whole (%s) is told so, in no words of the program', async (type, body) => {
    const headers = { cookie, origin, 'Content-Type': type };
    const answer = await fetch(`${origin}/${ENTRY}`, { method: 'POST', body, headers, redirect: 'manual' });
    expect([answer.status, await answer.text()]).toEqual([400, '这张表没有传完整，没有保存。回到上一页，再交一次。']);
  });
  test('sent back untouched leaves every byte', async () => {
    const before = file();
    const answer = await post(await formOfEntry());
    expect(decodeURIComponent(answer.headers.get('location') ?? '')).toContain('没有改动');
    expect(file()).toBe(before);
  });
  test('with a fault keeps what was typed, says why, and leaves the file', async () => {
    const before = file();
    const form = await formOfEntry();
    form.set('publishedAt', '2024-02-30');
    const answer = await post(form);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('2月只有29天');
    expect(html).toContain('value="2024-02-30"');
    expect(file()).toBe(before);
  });
  test('a change of a published fact asks for a word about it, and a button gives the day', async () => {
    const form = await formOfEntry();
    form.set('summary', '2024年度检查的安排。');
    expect(await (await post(form)).text()).toContain('公开以后的改动要有更改记录');
    form.set('action', 'change');
    expect(await (await post(form)).text()).toContain('value="2024-06-30 10:00"');
  });
  test('of a file that somebody changed meanwhile is not written over', async () => {
    const form = await formOfEntry();
    form.set('summary', '另一句。');
    const path = join(bureau.root, 'content/disclosures/2024/jiancha-jihua.md');
    const before = file();
    writeFileSync(path, `${before}\n又一段。\n`);
    const answer = await post(form);
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('被别人或别的程序改过')]);
    expect(file()).toBe(`${before}\n又一段。\n`);
    writeFileSync(path, before);
  });
  test('the body is shown as readers will see it, without a program in it', async () => {
    const form = await formOfEntry();
    form.set('@body', '**加粗**<script>alert(1)</script>');
    form.set('action', 'preview');
    const html = await (await post(form)).text();
    expect(html).toContain('<strong>加粗</strong>');
    expect(html).not.toContain('<script>alert');
  });
});

describe('something new', () => {
  test('is written with its file under a safe name, and checked', async () => {
    const form = await formOfEntry('new/disclosures');
    for (const [name, value] of Object.entries({
      title: '关于公布检查结果的通知',
      kind: 'notice',
      summary: '检查结果。',
      publishedAt: '2024-06-20 09:30',
      '@body': '结果如下。',
      '@year': '2024',
    }))
      form.set(name, value);
    form.append('@files', new File([aPdf([{ words: 'x' }]) as BlobPart], '检查结果.pdf'));
    const answer = await post(form, 'new/disclosures');
    expect(answer.headers.get('location')).toMatch(/^\/entries\/disclosures\/2024\/jiancha-jieguo\?/);
    const text = readFileSync(join(bureau.root, 'content/disclosures/2024/jiancha-jieguo.md'), 'utf8');
    for (const line of ['publishedAt: 2024-06-20 09:30', 'path: files/2024/jiancha-jieguo.pdf', 'title: 检查结果'])
      expect(text).toContain(line);
  });
  test('goes without what its file carries, where that is ticked', async () => {
    const form = await formOfEntry('new/disclosures');
    for (const [name, value] of Object.entries({
      title: '关于公布现场照片的通知',
      kind: 'notice',
      summary: '照片。',
      publishedAt: '2024-06-20 09:30',
      '@body': '照片如下。',
      '@year': '2024',
      '@clean': 'on',
    }))
      form.set(name, value);
    form.append('@files', new File([aPhoto({ gps: true }) as BlobPart], '现场.jpg'));
    const answer = await post(form, 'new/disclosures');
    expect(decodeURIComponent(answer.headers.get('location') ?? '')).toContain('检查没有错误');
    const kept = readFileSync(join(bureau.root, 'public/files/2024/xianchang.jpg'));
    expect(kept.length).toBeLessThan(aPhoto({ gps: true }).length);
  });
  test('with a fault leaves nothing behind', async () => {
    const form = await formOfEntry('new/disclosures');
    form.set('title', '没有概述');
    const answer = await post(form, 'new/disclosures');
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('缺少')]);
    const list = await (await get('')).text();
    expect(list.slice(list.indexOf('data-group')).includes('没有概述')).toBe(false);
  });
});

describe('网站和联系方式', () => {
  const site = (): string => readFileSync(join(bureau.root, 'content/site.yaml'), 'utf8');
  test('are asked for in one form, and only what was filled in is written', async () => {
    const before = site();
    const form = await formOfEntry('site');
    form.set('guide.phone', '0000-1234567');
    form.set('feedback', 'jiucuo@example.com');
    expect((await post(form, 'site')).status).toBe(303);
    expect(site()).toBe(`${before}guide:\n  phone: 0000-1234567\nfeedback: jiucuo@example.com\n`);
  });
  test('a slip is told at its field and nothing is written', async () => {
    const before = site();
    const form = await formOfEntry('site');
    form.set('guide.internet', 'www');
    const answer = await post(form, 'site');
    expect([answer.status, site()]).toEqual([422, before]);
    expect(await answer.text()).toContain('写网址，以 https:// 或 http:// 开头');
  });
});
