import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '#validation/load-content.ts';
import { foldersIn } from '../support/folders.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** What the check says of the fictional bureau after something happened to its folder. */
function saidAfter(happen: (content: string) => void): string[] {
  const root = tempFolder();
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  happen(join(root, 'content'));
  return loadContent(foldersIn(root)).faults.map(
    ({ file, message }) => `${file.split('/content/')[1] ?? ''} ${message}`,
  );
}

test.each([
  'site.yaml',
  'offices.yaml',
  'themes.yaml',
  'terms.yaml',
  'words.yaml',
  'synonyms.yaml',
  'withholdings.yaml',
  'removed.yaml',
])('%s that is a folder is a fault of the content, not of the program', (name) =>
  expect(
    saidAfter((content) => {
      rmSync(join(content, name), { force: true });
      mkdirSync(join(content, name), { recursive: true });
    }),
  ).toContain(`${name} 这里应当是一个文件，现在是文件夹；把文件夹改名或挪走`),
);

test.each([
  ['about', '关于'],
  ['accessibility', '无障碍'],
])('a bureau without pages/%s.mdx is told what it is for', (name, label) =>
  expect(saidAfter((content) => rmSync(join(content, 'pages', `${name}.mdx`)))).toContainEqual(
    expect.stringMatching(new RegExp(`^pages/${name}.mdx 没有这个文件；网站“${label}”一页的文字写在这里`)),
  ),
);
