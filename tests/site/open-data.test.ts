import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseFeed } from '@rowanmanning/feed-parser';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import * as libxml from 'libxml2-wasm';
import { XmlDocument } from 'libxml2-wasm';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { TABLES, WORKBOOK_TABLES } from '#open-data/tables.ts';
import { columnsOf } from '#open-data/table.ts';
import type { Manifest } from '#open-data/manifest.ts';
import { MOUNTED } from '../support/build-sites.ts';
import { DIST, listFiles, listPages, readPage } from '../support/dist.ts';
import { EXAMPLE } from '../support/example-site.ts';

const SITES: [string, string, string][] = [
  ['the real site', DIST, '/'],
  ['the real site under a path', MOUNTED.folder, MOUNTED.base],
  ['the fictional bureau', EXAMPLE.folder, EXAMPLE.base],
];
/** libxml2 means to give it up one day; the grammar of RFC 4287 is written for nothing else. */
const { RelaxNGValidator } = libxml;
type Rows = { rows: Record<string, unknown>[] };

/** Says what of a feed is not as RFC 4287 has it; nothing where all is. */
function notAtom(feed: string): string | undefined {
  const documents = [readFileSync('tests/fixtures/atom/atom.rng', 'utf8'), feed].map((each) =>
    XmlDocument.fromString(each),
  );
  const [grammar, document] = documents as [XmlDocument, XmlDocument];
  const validator = RelaxNGValidator.fromDoc(grammar);
  try {
    validator.validate(document);
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    validator.dispose();
    for (const each of documents) each.dispose();
  }
}

describe('a feed that is broken on purpose', () => {
  const feed = readFileSync(join(EXAMPLE.folder, 'feeds/all.atom'), 'utf8');
  test.each<[string, RegExp, string]>([
    ['without an id', /<id>.*?<\/id>/, ''],
    ['with two titles', /<title>/, '<title>二</title><title>'],
    ['with a day for a moment', /<updated>(\d{4}-\d{2}-\d{2})[^<]*/, '<updated>$1'],
    ['with a link to nowhere', / href="[^"]*"/, ''],
    ['with an element that Atom does not know', /<author>/, '<date>2024</date><author>'],
  ])('%s is found', (_, from, to) => {
    expect(notAtom(feed)).toBeUndefined();
    expect(feed).toMatch(from);
    expect(notAtom(feed.replace(from, to))).toBeDefined();
  });
});

describe.each(SITES)('%s', (_name, folder, base) => {
  const text = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const json = (path: string): unknown => JSON.parse(text(path));

  describe.each(Object.values(TABLES))('its table $label', (table) => {
    test('is what its schema says, to another’s program', () => {
      const ajv = new Ajv({ strict: true });
      addFormats(ajv);
      const holds = ajv.compile(json(`data/schema/${table.name}.schema.json`) as object);
      expect(holds(json(`data/${table.name}.json`)) ? [] : holds.errors).toEqual([]);
    });
    test('says the same as CSV, row by row', () => {
      const [heads, ...rows] = parse(text(`data/${table.name}.csv`), { bom: true, record_delimiter: '\r\n' });
      expect(heads).toEqual(columnsOf(table).map(({ label }) => label));
      expect(new Set(heads).size).toBe(heads?.length);
      const { rows: told } = json(`data/${table.name}.json`) as Rows;
      const [first] = columnsOf(table);
      expect(rows.map(([id]) => id)).toEqual(told.map((row) => row[first?.name ?? '']));
    });
    test('is explained, column by column, on 数据与订阅', () => {
      const page = readPage('data/index.html', folder);
      for (const { name } of columnsOf(table)) expect(page).toContain(`<code>${name}</code>`);
    });
  });

  test('the twin of every entry is what its schema says, to another’s program', () => {
    const ajv = new Ajv({ strict: true });
    addFormats(ajv);
    const holds = ajv.compile(json('data/schema/twin.schema.json') as object);
    const twins = listFiles(folder).filter((path) => path.endsWith('/index.json'));
    expect(twins.length).toBeGreaterThan(30);
    for (const path of twins) expect([path, holds(json(path)) ? [] : holds.errors]).toEqual([path, []]);
  });
  test('every feed is one to libxml2 and the grammar of RFC 4287, under its own address, with an entry and no id twice', () => {
    const feeds = listFiles(folder).filter((path) => path.endsWith('.atom'));
    expect(feeds.length).toBeGreaterThan(3);
    for (const path of feeds) {
      const document = XmlDocument.fromString(text(path));
      expect(notAtom(text(path)), path).toBeUndefined();
      const all = (xpath: string): string[] =>
        document.find(xpath, { a: 'http://www.w3.org/2005/Atom' }).map((node) => node.content);
      const [self = '', ...others] = all('/a:feed/a:link[@rel="self"]/@href');
      expect([new URL(self, 'https://x').pathname, others]).toEqual([`${base}${path}`, []]);
      expect(all('/a:feed/a:entry/a:id').length).toBeGreaterThan(0);
      expect(new Set(all('//a:id')).size).toBe(all('//a:id').length);
      document.dispose();
    }
  });
  test('a feed reader shows of the newest changes what the data says, in its order', () => {
    const { rows } = json('data/changes.json') as Rows;
    const { language, items } = parseFeed(text('feeds/all.atom'));
    expect([language, items.length]).toEqual(['zh-Hans', Math.min(50, rows.length)]);
    expect(items.map(({ title }) => title)).toEqual(
      rows.slice(0, items.length).map(({ label, title }) => `${String(label)}：${String(title)}`),
    );
    const days = items.map(({ updated }) => updated?.toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }));
    expect(days).toEqual(rows.slice(0, items.length).map(({ at }) => String(at).slice(0, 10)));
    expect(items.filter(({ id, url, content }) => !id || !url || !content)).toEqual([]);
  });
  test('every page that tells of a feed leads to one', () => {
    const told = listPages(folder).flatMap(
      (path) => /type="application\/atom\+xml"[^>]* href="([^"]+)"/.exec(readPage(path, folder))?.[1] ?? [],
    );
    expect(told.length).toBeGreaterThan(5);
    const there = new Set(listFiles(folder).map((path) => base + path));
    expect(told.filter((address) => !there.has(address))).toEqual([]);
  });
  test('the manifest knows every file, and no other', () => {
    const { files } = json('integrity/manifest.json') as Manifest;
    const found = listFiles(folder).filter((path) => path !== 'integrity/manifest.json');
    expect(files.map(({ path }) => path).sort()).toEqual(found.sort());
    for (const { path, size, sha256 } of files) {
      const bytes = readFileSync(join(folder, path));
      expect([path, bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([path, size, sha256]);
    }
  });
  test('the archive holds the tables, to the byte', () => {
    const archive = unzipSync(readFileSync(join(folder, 'data/gongkai.zip')));
    for (const table of Object.values(TABLES))
      expect(
        Buffer.from(archive[`${table.name}.csv`] ?? []).equals(readFileSync(join(folder, `data/${table.name}.csv`))),
      ).toBe(true);
    expect(Buffer.from(archive['说明.txt'] ?? []).toString()).toContain('没有收录，不等于没有公开');
  });
  test('the workbook has days that are days, and numbers that are numbers', async () => {
    const [first] = await readExcelFile(join(folder, 'data/ledger.xlsx'));
    const [heads, row] = first?.data ?? [];
    const at = (label: string): unknown => row?.[heads?.findIndex((each) => each === label) ?? -1];
    expect(at('数据日期')).toBeInstanceOf(Date);
    expect(at('序号')).toBeTypeOf('number');
    expect(at('承诺原文')).toBeTypeOf('string');
  });
  test('the workbook has a sheet for each table that grows with plans, whose ids are words', async () => {
    const sheets = await readExcelFile(join(folder, 'data/ledger.xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(WORKBOOK_TABLES.map(({ label }) => label));
    for (const { sheet, data } of sheets.slice(1)) {
      const [heads = [], ...rows] = data;
      expect(heads[0], sheet).toBe('编号');
      const { name } = WORKBOOK_TABLES.find(({ label }) => label === sheet) ?? { name: '' };
      expect(
        rows.map(([id]) => String(id)),
        sheet,
      ).toEqual((json(`data/${name}.json`) as Rows).rows.map(({ id }) => String(id)));
    }
  });
});

describe('what was withdrawn', () => {
  test('leaves none of its words in any table, twin or feed', () => {
    const { rows } = JSON.parse(readFileSync(join(EXAMPLE.folder, 'data/disclosures.json'), 'utf8')) as Rows;
    const withdrawn = rows.filter(({ publication }) => publication === 'withdrawn');
    expect(withdrawn.length).toBeGreaterThan(0);
    for (const row of withdrawn) {
      expect(row).toMatchObject({ summary: null, documentNumber: null, files: [], keeps: [] });
      const twin = JSON.parse(
        readFileSync(join(EXAMPLE.folder, `disclosures/${String(row.id)}/index.json`), 'utf8'),
      ) as object;
      expect(twin).toMatchObject({ text: null, changes: [] });
    }
  });
});

describe('the three examples run as they stand', () => {
  const served = (program: string): string =>
    program.replaceAll(/https?:\/\/[^"\s]*?\/data\//g, `file://${join(DIST, 'data')}/`);
  const codeOf = (index: number): string =>
    ([...readPage('data/index.html').matchAll(/<pre[^>]*><code>([^]*?)<\/code>/g)][index]?.[1] ?? '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#34;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
  const has = (program: string): boolean => {
    try {
      execFileSync(program, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  test.runIf(has('python3'))('Python counts the states of each office', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'gongkai-')), 'example.py');
    writeFileSync(path, served(codeOf(1)));
    const said = execFileSync('python3', [path], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    expect(said).toMatch(/^办公室 本站尚未收录 \d+$/m);
  });
  test.runIf(has('jq') && has('curl'))('jq lists number, office and promises of each task', () => {
    const said = execFileSync('sh', ['-c', served(codeOf(0))], { encoding: 'utf8' });
    expect(said.trim().split('\n')).toHaveLength(29);
  });
});
