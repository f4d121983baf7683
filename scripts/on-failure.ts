import { explainFailure } from '#format/failure.ts';
import { SettingFault } from '#validation/settings.ts';

/** Imported by a command for what it does: nothing ends it in words that a clerk cannot read. */
process.on('uncaughtException', (error) => {
  console.error(error instanceof SettingFault ? error.message : explainFailure(error));
  process.exit(1);
});
