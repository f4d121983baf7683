import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentTree } from '#adapters/content/content-tree.ts';
import { shownPath } from '#adapters/shown-path.ts';
import type { Fault } from '#domain/check/finding.ts';
import { ROUTES, WRITTEN_PAGES } from '#domain/ledger/routes.ts';

/** Pages whose words stand in the content, and which every other page leads to: none may be missing. */
export const missingPages = ({ root }: ContentTree): Fault[] =>
  WRITTEN_PAGES.flatMap((id): Fault[] => {
    const path = join(root, 'pages', `${id}.mdx`);
    const message = `没有这个文件；网站“${ROUTES[id].label}”一页的文字写在这里，开头有 title、description、updatedOn 三项`;
    return existsSync(path) ? [] : [{ severity: 'error', file: shownPath(path), message }];
  });
