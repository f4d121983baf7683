import { mkdirSync, writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.ts';
import './on-failure.ts';

/** `npm run generate`: templates and JSON Schemas out of the schemas; a test says when they are old. */
for (const [path, text] of generatedFiles()) {
  mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
