import { explainFailure } from '#format/failure.ts';
import { SettingFault } from '#validation/settings.ts';

function end(error: unknown): void {
  console.error(error instanceof SettingFault ? error.message : explainFailure(error));
  process.exit(1);
}

/**
 * Imported by a command for what it does: nothing ends it in words that a clerk cannot read. Ahead of all others:
 * programs made by Emscripten (woff2) listen as soon as they are imported, and print their own source.
 */
process.prependListener('uncaughtException', end).prependListener('unhandledRejection', end);
