import { build } from 'astro';

/** Builds the minimal site in the folder it is started in. */
await build({ root: process.cwd(), logLevel: 'warn' });
