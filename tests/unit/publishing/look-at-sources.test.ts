import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { lookup } from 'node:dns';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { LookedAt } from '#domain/look/look.ts';
import { lookedAtSchema } from '#schemas/look.ts';
import { lookAtSources, type Looking } from '#publishing/look-at-sources.ts';
import { oddServers } from '../../support/odd-servers.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const rowsIn = (folder: string): LookedAt[] => {
  const path = join(folder, 'looks.yaml');
  return existsSync(path) ? (parse(readFileSync(path, 'utf8')) as LookedAt[]) : [];
};
const found = (folder: string): Record<string, string> =>
  Object.fromEntries(
    rowsIn(folder).map(({ id, looks }) => [new URL(id).pathname, looks.map((each) => each.finding).join(' ')]),
  );
const nameless = ((host: string, _: object, done: (error: unknown) => void) =>
  done(Object.assign(new Error(host), { code: 'ENOTFOUND' }))) as unknown as typeof lookup;

const look = (contentDir: string, urls: string[], over: Partial<Looking> = {}) =>
  lookAtSources(urls, { contentDir, on: '2024-06-03', isInwardAllowed: true, pause: 0, ...over });

describe('looking at official addresses', () => {
  test('records what came of each, as the content has it', async () => {
    const { plain } = await oddServers();
    const folder = tempFolder();
    await look(folder, [`${plain}/200`, `${plain}/404`, `${plain}/503`, `${plain}/to-front`]);
    expect(found(folder)).toEqual({ '/200': 'there', '/404': 'gone', '/503': 'undecided', '/to-front': 'front' });
    for (const row of rowsIn(folder)) expect(lookedAtSchema.safeParse(row).error).toBeUndefined();
  });

  test('one host is asked one thing at a time', async () => {
    const { plain } = await oddServers();
    const order: string[] = [];
    const urls = ['200', '404', '410'].map((each) => `${plain}/${each}`);
    await look(tempFolder(), urls, { seen: (url) => order.push(url) });
    expect(order).toEqual(urls);
  });

  test('a second time on a day is the same record, another day another one', async () => {
    const { plain } = await oddServers();
    const folder = tempFolder();
    await look(folder, [`${plain}/404`]);
    await look(folder, [`${plain}/404`]);
    expect(rowsIn(folder)[0]?.looks).toHaveLength(1);
    await look(folder, [`${plain}/404`], { on: '2024-07-01' });
    expect(rowsIn(folder)[0]?.looks.map(({ on }) => on)).toEqual(['2024-06-03', '2024-07-01']);
  });

  test('stopped in between, it keeps what was seen and leaves nothing by halves', async () => {
    const { plain } = await oddServers();
    const folder = tempFolder();
    const stop = new AbortController();
    const seen = (): void => stop.abort();
    await expect(look(folder, [`${plain}/200`, `${plain}/silent`], { seen, signal: stop.signal })).rejects.toThrow();
    expect(found(folder)).toEqual({ '/200': 'there' });
    expect(readdirSync(folder)).toEqual(['looks.yaml']);
  });

  test('without a network no name is taken for gone', async () => {
    const folder = tempFolder();
    expect(await look(folder, ['http://gone.example/a'], { lookup: nameless })).toEqual(['http://gone.example/a']);
    expect(found(folder)).toEqual({});
  });

  test('with one, a name that is gone is', async () => {
    const { plain } = await oddServers();
    const folder = tempFolder();
    await look(folder, ['http://gone.example/a', `${plain}/200`], { lookup: nameless });
    expect(found(folder)).toEqual({ '/a': 'gone', '/200': 'there' });
  });

  test('what is no public address is not looked at, nor written down', async () => {
    const folder = tempFolder();
    const url = 'http://192.168.1.1/oa/';
    expect(await look(folder, [url], { isInwardAllowed: false })).toEqual([url]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
