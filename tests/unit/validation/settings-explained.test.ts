import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvironment } from '#adapters/environment.ts';
import { explainSettings } from '#validation/settings.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const BUREAU = 'tests/fixtures/base-bureau';
const said = (env: Record<string, string>): string | undefined =>
  explainSettings(
    readEnvironment({ GONGKAI_CONTENT: `${BUREAU}/content`, GONGKAI_PUBLIC: `${BUREAU}/public`, ...env }),
  );

test.each<[Record<string, string>]>([
  [{}],
  [{ PORT: '8080' }],
  [{ PORT: '0' }],
  [{ PORT: ' ' }],
  [{ GONGKAI_SITE: 'https://www.example.gov.cn' }],
  [{ GONGKAI_SITE: 'http://www.example.gov.cn/' }],
  [{ GONGKAI_BASE: 'zwgk/' }],
  [{ GONGKAI_PUBLIC: '/nowhere/public' }],
])('%j can be used', (env) => expect(said(env)).toBeUndefined());

test.each(['abc', '-1', '65536', '1.5', 'Infinity'])('PORT=%s is refused with what would be right', (PORT) =>
  expect(said({ PORT })).toBe('PORT 要写 1 到 65535 之间的整数，例如 PORT=8080。'),
);

test.each(['foo', 'ftp://x', 'http://', 'https://a b', 'www.example.gov.cn'])('GONGKAI_SITE=%s is refused', (origin) =>
  expect(said({ GONGKAI_SITE: origin })).toBe(`GONGKAI_SITE 写的是“${origin}”。网址要以 https:// 或 http:// 开头。`),
);
test('a host with a path is refused: the path has a setting of its own', () =>
  expect(said({ GONGKAI_SITE: 'https://a.cn/zwgk/' })).toContain('只写到域名为止'));

test.each(['GONGKAI_CONTENT', 'GONGKAI_PUBLIC'])('%s that is a file is named', (name) => {
  const path = join(tempFolder({ file: 'x' }), 'file');
  expect(said({ [name]: path })).toBe(`${path} 是文件，这里应当是文件夹。检查 ${name} 写的位置。`);
});
