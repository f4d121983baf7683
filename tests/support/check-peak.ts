import { spawnSync } from 'node:child_process';
import { foldersIn } from './folders.ts';

const REPORT = 'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';

/** The most memory that the check of a folder takes as a process of its own, in MB. */
export function checkPeak(root: string): number {
  const { contentDir, publicDir } = foldersIn(root);
  const { stderr } = spawnSync(process.execPath, ['--import', REPORT, 'scripts/check.ts'], {
    encoding: 'utf8',
    env: { ...process.env, GONGKAI_CONTENT: contentDir, GONGKAI_PUBLIC: publicDir },
  });
  return Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024;
}
