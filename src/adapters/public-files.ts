import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The addresses of all files that are published byte for byte: `/files/2024/plan.pdf`. */
export function publicAddresses(publicDir: string): Set<string> {
  if (!existsSync(publicDir)) return new Set();
  const files = readdirSync(publicDir, { withFileTypes: true, recursive: true }).filter(
    (entry) => !entry.isDirectory(),
  );
  return new Set(
    files.map((entry) => `/${relative(publicDir, join(entry.parentPath, entry.name)).split(sep).join('/')}`),
  );
}
