import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SITE_HEADERS } from '#adapters/site-headers.ts';

/** `add_header Name "value" always;` of nginx, or a line `Name "value"` of Caddy. */
function headersIn(file: string): Record<string, string> {
  const text = readFileSync(`docs/hosting/${file}`, 'utf8');
  const block = file.startsWith('Caddyfile') ? (/\theader \{\n([^]*?)\n\t\}/.exec(text)?.[1] ?? '') : text;
  const lines = block.matchAll(/^\s*(?:add_header )?([A-Z][\w-]+) (?:"([^"]*)"|(\S+?))(?: always)?;?$/gm);
  return Object.fromEntries([...lines].map(([, name = '', quoted, bare]) => [name, quoted ?? bare ?? '']));
}

test.each(['gongkai-headers.conf', 'Caddyfile', 'Caddyfile-subpath'])(
  'docs/hosting/%s sends the very headers of the preview, and tells browsers to keep to https',
  (file) => {
    const sent = Object.entries(headersIn(file)).filter(([name]) => name !== 'Cache-Control');
    expect(Object.fromEntries(sent)).toEqual({ ...SITE_HEADERS, 'Strict-Transport-Security': 'max-age=31536000' });
  },
);
