import { join } from 'node:path';
import { suggest } from '#domain/check/nearest.ts';
import { explainName, twins } from '#domain/folder/names.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import type { ListedFile } from '../list-files.ts';

/** A file of the content folder that cannot be read as an entry. */
export interface Stray {
  /** Absolute. */
  path: string;
  message: string;
}

const LAYOUTS = Object.values(COLLECTIONS).map(({ layout }) => layout);
const LISTS = ['site.yaml', ...LAYOUTS.flatMap((layout) => ('file' in layout ? [layout.file] : []))];
const FOLDERS = new Map(LAYOUTS.flatMap((layout) => ('folder' in layout ? [[layout.folder, layout] as const] : [])));

function explainInFolder(name: string, example: string): string {
  if (/\.(?:md|mdx|yaml)\.\w+$/i.test(name))
    return `扩展名多了一截（Windows 可能把它藏了起来）；应为 ${name.replace(/\.\w+$/, '')}`;
  if (/[^\x21-\x7e]/.test(name)) return `文件名会成为网址，只用小写字母、数字和减号；例如 ${example}`;
  const extension = /\.[^.]+$/.exec(example)?.[0] ?? '';
  if (!name.endsWith(extension) && /\.(?:mdx?|markdown|ya?ml|txt)$/i.test(name))
    return `扩展名不对，不会发布；这里的文件名以 ${extension} 结尾，例如 ${example}`;
  return `不是这里认识的文件，不会发布；文件名要像 ${example}，只用小写字母、数字和减号`;
}

/** Why a file is no entry of a collection; nothing where it is one. */
function explain({ path, isLink }: ListedFile): string | undefined {
  const [top = '', ...rest] = path.split('/');
  const layout = FOLDERS.get(top);
  const isKnown = rest.length === 0 ? LISTS.includes(path) : layout?.pattern.test(rest.join('/'));
  if (isLink) return '这是一个链接，不是文件；把文件本身放在这里';
  if (isKnown)
    return path
      .split('/')
      .map(explainName)
      .find((message) => message !== undefined);
  if (layout && rest.length > 0) return explainInFolder(rest.at(-1) ?? '', layout.example);
  if (rest.length > 0) return `没有“${top}”这个文件夹，里面的文件不会发布；${suggest(top, [...FOLDERS.keys()])}`;
  const file = LISTS.find(
    (each) => each.replace(/\.yaml$/, '') === path.replace(/\.ya?ml(?:\.\w+)?$/i, '').toLowerCase(),
  );
  return file
    ? `文件名不对，不会读；应为 ${file}`
    : `没有放对地方，不会发布；公开事项放到 disclosures/年份/ 下，例如 disclosures/2024/jiancha-jihua.md`;
}

/** Files of a content folder that no collection takes, that are no files, or that not every disk can hold. */
export function straysIn(root: string, files: readonly ListedFile[]): Stray[] {
  return [
    ...files.flatMap((file) => {
      const message = explain(file);
      return message === undefined ? [] : [{ path: join(root, file.path), message }];
    }),
    ...twins(files.map(({ path }) => path)).map(({ path, message }) => ({ path: join(root, path), message })),
  ];
}
