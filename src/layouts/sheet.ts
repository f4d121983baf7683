import cite from '#styles/cite.css?inline';
import common from '#styles/common.css?inline';
import contents from '#styles/contents.css?inline';
import coverage from '#styles/coverage.css?inline';
import disclosure from '#styles/disclosure.css?inline';
import figure from '#styles/figure.css?inline';
import find from '#styles/find.css?inline';
import foot from '#styles/foot.css?inline';
import home from '#styles/home.css?inline';
import lists from '#styles/lists.css?inline';
import marks from '#styles/marks.css?inline';
import official from '#styles/official.css?inline';
import place from '#styles/place.css?inline';
import plan from '#styles/plan.css?inline';
import prose from '#styles/prose.css?inline';
import references from '#styles/references.css?inline';
import report from '#styles/report.css?inline';
import request from '#styles/request.css?inline';
import ribbon from '#styles/ribbon.css?inline';
import search from '#styles/search.css?inline';
import table from '#styles/table.css?inline';
import task from '#styles/task.css?inline';

const PARTS = {
  cite,
  contents,
  coverage,
  disclosure,
  figure,
  find,
  foot,
  home,
  lists,
  marks,
  official,
  place,
  plan,
  prose,
  references,
  report,
  request,
  ribbon,
  search,
  table,
  task,
};

/** A part of the style that only some pages need, beside what all have. */
export type StylePart = keyof typeof PARTS;

/** The style of a page as it stands in it, and the policy that lets in this text and no other. */
export interface Sheet {
  css: string;
  policy: string;
}

/** Tailwind's own, of no use to a reader; the licence stands with the package. */
const BANNER = /^\/\*![^]*?\*\/\s*/;

async function make(parts: readonly StylePart[]): Promise<Sheet> {
  const css = [common, ...parts.map((part) => PARTS[part])].join('').replace(BANNER, '');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return { css, policy: `style-src 'self' 'sha256-${hash}'` };
}

const made = new Map<string, Promise<Sheet>>();

/** Every page with the same parts shares one sheet, made once a build. See docs/adr/0016-style-in-the-page.md. */
export function sheetOf(parts: readonly StylePart[]): Promise<Sheet> {
  const key = parts.join();
  const sheet = made.get(key) ?? make(parts);
  made.set(key, sheet);
  return sheet;
}
