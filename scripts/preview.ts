import { existsSync } from 'node:fs';
import { serveFolder, type Serving } from '#adapters/static-server.ts';
import { loadContent } from '#validation/load-content.ts';
import { normaliseBase } from '#validation/settings.ts';
import './on-failure.ts';
import { openContent } from './open-content.ts';

/** `npm run preview`: serves the built site with the headers that production sends. */
const environment = openContent();
const MOST_TRIES = 20;

async function serveOnFreePort(base: string): Promise<Serving> {
  for (let port = environment.port; ; port += 1) {
    try {
      return await serveFolder({ folder: environment.outDir, base, port });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= environment.port + MOST_TRIES) throw error;
    }
  }
}

if (!existsSync(environment.outDir)) {
  console.error(`还没有生成网站：${environment.outDir}。先运行 npm run build。`);
  process.exitCode = 1;
} else {
  const base = normaliseBase(environment.base ?? loadContent(environment).site?.base ?? '/');
  const { url, close } = await serveOnFreePort(base);
  console.log(`网站已在 ${url} 打开，按 Ctrl+C 停止。`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
}
