import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Environment } from '#adapters/environment.ts';
import { shownPath } from '#adapters/shown-path.ts';
import type { Fault } from '#domain/check/finding.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import { faultMessage } from '#format/fault.ts';
import { loadContent } from '#validation/load-content.ts';
import { normaliseBase } from '#validation/settings.ts';
import { startDevSite, type DevSite } from './dev-site.ts';
import { mirror, type UnsavedFile } from './preview-copy.ts';

/** Milliseconds in which a page has taken up what changed. */
const LONGEST_CHANGE = 3000;
const STEP = 100;

/** The real page of an entry, as it will be. */
export type Shown = { url: string } | { lines: readonly string[] };

/**
 * The real site beside the editor, made from a copy of the content in which one file says what stands in a form. It is
 * started when a page is first asked for, and nothing of it is ever published.
 */
export interface SitePreview {
  /** @param address of the page, from the root of the site */
  show(unsaved: UnsavedFile, address: string, now: Moment): Promise<Shown>;
  close(): Promise<void>;
}

const textAt = (url: string): Promise<string> => fetch(url).then((answer) => answer.text());

/** Waits until a page is no longer what it was. */
async function changed(url: string, before: string): Promise<void> {
  for (let waited = 0; waited < LONGEST_CHANGE; waited += STEP) {
    if ((await textAt(url)) !== before) return;
    await pause(STEP);
  }
}

/** What stands above the errors for which there is no page. */
export const AT_FAULT = '有错误，改好才排得出网页：';

const CLOSED =
  '网页的预览没有打开。这个文件夹可能还开着另一个预览（另一个编辑程序，或 npm run dev），关掉它再点一次；还不行，找管网站的人。';

/** An error of the form by its field, one of another file by its name too. */
const explain = (fault: Fault, own: string): string =>
  `${fault.file === shownPath(own) ? '' : `${basename(fault.file)}：`}${faultMessage(fault)}`;

export function openSitePreview(environment: Environment): SitePreview {
  const folder = join(tmpdir(), `gongkai-preview-${process.pid}`);
  let copy: string | undefined;
  let starting: Promise<DevSite | undefined> | undefined;

  const start = (contentDir: string, now: Moment): Promise<DevSite | undefined> =>
    startDevSite({
      GONGKAI_CONTENT: contentDir,
      GONGKAI_PUBLIC: environment.publicDir,
      GONGKAI_PREVIEW: '1',
      GONGKAI_AS_OF: now,
      ...(environment.base === undefined ? {} : { GONGKAI_BASE: environment.base }),
    });

  return {
    async show(unsaved, address, now) {
      copy ??= mkdtempSync(`${folder}-`);
      const running = await starting;
      const contentDir = join(copy, 'content');
      const isRunning = running?.isRunning() === true;
      const hrefOf = (site: DevSite, base: string): string => site.origin + base + address.slice(1);
      const { site: settings } = loadContent(environment);
      const base = normaliseBase(environment.base ?? settings?.base ?? '/');
      const before = isRunning ? await textAt(hrefOf(running, base)) : '';
      const hasChanged = mirror(environment.contentDir, contentDir, unsaved);
      const own = join(contentDir, unsaved.path);
      const { faults } = loadContent({ contentDir, publicDir: environment.publicDir });
      const errors = faults.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) return { lines: [AT_FAULT, ...errors.map((fault) => explain(fault, own))] };
      if (!isRunning) starting = start(contentDir, now);
      const site = await starting;
      if (!site) return { lines: [CLOSED] };
      const url = hrefOf(site, base);
      if (isRunning && hasChanged) await changed(url, before);
      return { url };
    },
    async close() {
      await (await starting)?.close();
      if (copy !== undefined) rmSync(copy, { recursive: true, force: true });
    },
  };
}
