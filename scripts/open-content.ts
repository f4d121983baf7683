import { readEnvironment, type Environment } from '#adapters/environment.ts';
import { shownPath } from '#adapters/shown-path.ts';
import { recoverWrites } from '#adapters/undoable-writes.ts';
import { explainSettings } from '#validation/settings.ts';

/**
 * Where a command finds its content, or the end of the command where a setting is wrong. What an earlier one had written by halves when it was cut off is
 * taken back first, and said: nobody should check or publish half an import.
 */
export function openContent(): Environment {
  const environment = readEnvironment();
  const wrong = explainSettings(environment);
  if (wrong !== undefined) {
    console.error(wrong);
    process.exit(1);
  }
  const files = recoverWrites(environment.contentDir);
  if (files.length > 0)
    console.error(
      `上一次写到一半就断了，已经恢复成写之前的样子，那一次要重新做：\n${files.map((file) => `  ${shownPath(file)}`).join('\n')}`,
    );
  return environment;
}
