/**
 * What the site may load: no script inline, nothing from another host. Pagefind's own program, which lies
 * beside its index for whoever searches it so, compiles WebAssembly. A page's
 * style stands in it, and its own policy lets in that text by its hash and no other (docs/adr/0016-style-in-the-page.md).
 */
const POLICY: readonly string[] = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** The headers of every answer, here and in production: the files in `docs/hosting` are held to them. */
export const SITE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY.join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
