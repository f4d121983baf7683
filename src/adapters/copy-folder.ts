import { chmod, copyFile, lstat, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import { join } from 'node:path';

export interface CopyOptions {
  /** Modes of what is written, whatever the umask; as the source has them otherwise. */
  modes?: { folder: number; file: number };
}

/**
 * Copies a folder, file by file. `cpSync` of Node ends the whole process when the disk is full, before
 * anybody can say so or tidy up.
 *
 * @throws the system's error; what was copied until then lies there
 */
export async function copyFolder(from: string, to: string, { modes }: CopyOptions = {}): Promise<void> {
  await mkdir(to, { recursive: true });
  if (modes) await chmod(to, modes.folder);
  for (const name of await readdir(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    const facts = await lstat(source);
    if (facts.isDirectory()) await copyFolder(source, target, modes ? { modes } : {});
    else if (facts.isSymbolicLink()) await symlink(await readlink(source), target);
    else {
      await copyFile(source, target);
      if (modes) await chmod(target, modes.file);
    }
  }
}
