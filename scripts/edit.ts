import { beijingNow } from '#adapters/git/newest-commit.ts';
import { startEditor } from '#editor/server/server.ts';
import { openContent } from './open-content.ts';
import './on-failure.ts';

/** `npm run edit`: forms for the content in a browser on this machine. */
const environment = openContent();
const { url, close } = await startEditor({ environment, now: beijingNow });
console.log(
  `在浏览器里打开下面的网址，就可以编辑：\n\n  ${url}\n\n这个网址只在这台电脑上有用，不要发给别人。改完以后按 Ctrl+C 停止。`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void close().then(() => process.exit(0)));
