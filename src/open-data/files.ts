import { atomOf } from './atom.ts';
import { csvOf } from './csv.ts';
import type { DataFile } from './data-file.ts';
import { feedsOf } from './feeds.ts';
import { jsonOf, jsonSchemaOf, twinSchema } from './json.ts';
import { listFilesOf } from './list-files.ts';
import type { DataSource } from './source.ts';
import { TABLES } from './tables.ts';
import { twinsOf } from './twins.ts';

/** Every file of the open data but the feeds, one after another, so that a large ledger is never held twice. */
export function* dataFiles(source: DataSource): Generator<DataFile> {
  for (const table of Object.values(TABLES)) {
    const rows = table.rowsOf(source);
    yield { path: `data/${table.name}.csv`, content: csvOf(table, rows) };
    yield { path: `data/${table.name}.json`, content: jsonOf(table, rows, source) };
    yield { path: `data/schema/${table.name}.schema.json`, content: jsonSchemaOf(table) };
  }
  yield { path: 'data/schema/twin.schema.json', content: twinSchema() };
  yield* listFilesOf(source);
  yield* twinsOf(source);
}

/** What readers follow, a file a feed. */
export function* feedFiles(source: DataSource): Generator<DataFile> {
  for (const feed of feedsOf(source)) yield { path: feed.path.slice(1), content: atomOf(feed, source) };
}
