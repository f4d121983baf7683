import { accessSync, constants, existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Folders on which the system has mounted something: they cannot be renamed. */
function mountPoints(): Set<string> {
  try {
    const lines = readFileSync('/proc/self/mountinfo', 'utf8').trimEnd().split('\n');
    return new Set(lines.map((line) => unescape(line.split(' ')[4] ?? '')));
  } catch {
    return new Set();
  }
}

/** The system writes a blank in a path as `\040`. */
const unescape = (path: string): string =>
  path.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

const isMounted = (folder: string): boolean =>
  mountPoints().has(folder) || statSync(folder).dev !== statSync(dirname(folder)).dev;

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const nearestFolder = (path: string): string => (existsSync(path) ? path : nearestFolder(dirname(path)));

/**
 * Where a site goes that is to stand at `outDir`, looked at before any work is done: a link leads to
 * the folder that is really meant.
 *
 * @param outDir absolute
 * @returns the folder that is to be replaced, or one Chinese line on why nothing can be put there
 */
export function findPlace(outDir: string): { place: string } | { fault: string } {
  const above = nearestFolder(dirname(outDir));
  if (!statSync(above).isDirectory()) return { fault: `${above} 是文件，不是文件夹，网站放不进去；换一个位置` };
  const isLink = lstatSync(outDir, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (isLink && !existsSync(outDir))
    return { fault: `${outDir} 是一个链接，它指向的文件夹没有了；删掉这个链接，或改正它` };
  const place = isLink ? realpathSync(outDir) : outDir;
  const parent = nearestFolder(dirname(place));
  if (!mayWrite(parent)) return { fault: `没有权限在 ${parent} 里新建文件夹；改权限，或换一个位置` };
  if (!existsSync(place)) return { place };
  if (!statSync(place).isDirectory()) return { fault: `${place} 是文件，不是文件夹；把它改名或挪开，或换一个位置` };
  if (isMounted(place))
    return { fault: `${place} 上挂载着磁盘或卷，不能整个换掉；把位置改成它里面的一个文件夹，例如 ${place}/site` };
  return mayWrite(place) ? { place } : { fault: `没有权限改 ${place}；让它的主人改权限，或换一个位置` };
}
