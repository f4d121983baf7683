/** The addresses that a site has whatever its content: what a body may link to besides entries. */
export const FIXED_ADDRESSES: readonly string[] = [
  '/',
  '/tasks/',
  '/disclosures/',
  '/offices/',
  '/themes/',
  '/references/',
  '/coverage/',
  '/search/',
  '/sitemap/',
  '/about/',
  '/accessibility/',
  '/sitemap-index.xml',
  '/robots.txt',
];
