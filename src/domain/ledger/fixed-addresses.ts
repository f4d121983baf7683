const DATA = ['tasks', 'commitments', 'disclosures', 'offices', 'themes', 'references', 'changes'];

/** The addresses that a site has whatever its content: what a body may link to besides entries. */
export const FIXED_ADDRESSES: readonly string[] = [
  '/', '/tasks/', '/disclosures/', '/offices/', '/themes/', '/references/', '/coverage/', '/changes/', '/search/', '/guide/', '/request/', '/rules/',
  '/catalogue/', '/annual-reports/', '/data/', '/feeds/', '/integrity/', '/sitemap/', '/about/', '/accessibility/', '/calendar.ics',
  '/feeds/all.atom', '/feeds/all.json', '/integrity/manifest.json', '/data/catalog.jsonld', '/data/ledger.csv', '/sitemap-index.xml', '/robots.txt',
  ...DATA.flatMap((name) => [`/data/${name}.json`, `/data/${name}.csv`, `/data/schema/${name}.schema.json`]),
];
