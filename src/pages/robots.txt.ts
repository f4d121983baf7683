import type { APIRoute } from 'astro';
import { absolute } from '#config/address.ts';
import { site } from '#config/build.ts';

/** Everything may be read; the sitemap is named where the site knows its own host. */
export const GET: APIRoute = () => {
  const lines = [
    'User-agent: *',
    'Allow: /',
    ...(site.origin ? [`Sitemap: ${absolute('/sitemap-index.xml', site.origin)}`] : []),
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
