import { defineConfig } from 'astro/config';

/** Nothing but Astro itself: what the product is measured against. */
export default defineConfig({ devToolbar: { enabled: false } });
