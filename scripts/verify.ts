import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readEnvironment } from '#adapters/environment.ts';
import { hashFiles, sha256Of } from '#adapters/hash-files.ts';
import { dataFile } from '#domain/ledger/addresses.ts';
import { MANIFEST_PATH } from '#open-data/manifest.ts';
import { compareReleases } from '#open-data/verify/compare-releases.ts';
import { sequencePhrase } from '#open-data/verify/follow.ts';
import { holdFiles } from '#open-data/verify/hold-files.ts';
import type { KeptRelease } from '#open-data/verify/kept-release.ts';
import { readEvents } from '#open-data/verify/read-events.ts';
import { readManifest } from '#open-data/verify/read-manifest.ts';
import { readTwin } from '#open-data/verify/read-twin.ts';
import './on-failure.ts';

/** `npm run verify -- 文件夹 [更早的文件夹]`: whether a kept release is as it was published, and what became of it since. */
const { startDir } = readEnvironment();

const EVENTS_PATH = dataFile('changes.json').slice(1);

function openRelease(folder: string): KeptRelease | undefined {
  const textAt = (path: string): string =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '';
  const path = join(folder, MANIFEST_PATH);
  const bytes = existsSync(path) ? readFileSync(path) : undefined;
  const manifest = bytes && readManifest(bytes.toString());
  return (
    manifest && {
      manifest,
      fingerprint: sha256Of(bytes),
      twinAt: (twin) => readTwin(textAt(twin)),
      events: readEvents(textAt(EVENTS_PATH)),
    }
  );
}

/** @returns whether all is as it should be */
function verify(folders: readonly string[]): boolean {
  const releases = folders.map((folder) => ({ folder, release: openRelease(folder) }));
  const [without] = releases.filter(({ release }) => !release);
  if (without) {
    console.log(`${without.folder} 里没有可以读的清单（${MANIFEST_PATH}）：写存下整个网站的那个文件夹。`);
    return false;
  }
  const faults = releases.flatMap(({ folder, release }) =>
    release ? holdFiles(release.manifest, hashFiles(folder)).map((said) => `${folder}：${said}。`) : [],
  );
  const [newer, older] = releases.map(({ release }) => release);
  if (newer && older) {
    console.log(sequencePhrase(newer, older));
    const compared = compareReleases(newer, older);
    for (const note of compared.notes) console.log(`注意：${note}。`);
    faults.push(...compared.faults.map((said) => `${said}。`));
  }
  for (const fault of faults) console.log(fault);
  const count = newer?.manifest.files.length ?? 0;
  console.log(faults.length === 0 ? `核对了${count}个文件，都和清单一致。` : `有${faults.length}处对不上。`);
  if (newer) console.log(`清单的指纹（SHA-256）：${newer.fingerprint}`);
  return faults.length === 0;
}

const folders = process.argv.slice(2);
if (folders.length === 0 || folders.length > 2) {
  console.log(
    '写明要核对的文件夹：npm run verify -- 文件夹；和更早的一版比：npm run verify -- 新的文件夹 旧的文件夹。',
  );
  process.exitCode = 1;
} else process.exitCode = verify(folders.map((folder) => resolve(startDir, folder))) ? 0 : 1;
