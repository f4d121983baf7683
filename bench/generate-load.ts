import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { Dice } from './load/dice.ts';
import { inventDisclosures } from './load/disclosures.ts';
import { OFFICES, PAGES, PLAN, planData, REFERENCES, SITE, THEMES } from './load/frame.ts';
import { inventTasks } from './load/tasks.ts';

export interface LoadOptions {
  /** How many disclosures, besides the notice itself. */
  count: number;
  /** Absolute path of the content folder; what stands there is thrown away. */
  out: string;
  seed?: number;
  /** Han characters of a body. */
  chars?: number;
}

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0 });
const page = (data: unknown, body: string): string => `---\n${yaml(data)}---\n\n${body}\n`;

/**
 * Writes a whole content folder of a bureau that does not exist, in this site's own schema. The same
 * options write the same bytes.
 */
export function generateLoad({ count, out, seed = 1, chars = 400 }: LoadOptions): void {
  const dice = new Dice(seed);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  };
  rmSync(out, { recursive: true, force: true });
  write('site.yaml', yaml(SITE));
  write('offices.yaml', yaml(OFFICES));
  write('themes.yaml', yaml(THEMES));
  write(`plans/${PLAN}.yaml`, yaml(planData));
  for (const { id, data } of REFERENCES) write(`references/${id}.yaml`, yaml(data));
  for (const id of PAGES)
    write(
      `pages/${id}.mdx`,
      page({ title: `示例说明（${id}）`, description: '虚构的说明。', updatedOn: '2021-01-05' }, '本站是虚构的示例。'),
    );
  const tasks = inventTasks(dice);
  for (const { ref, data, body } of tasks) write(`tasks/${ref}.mdx`, page(data, body));
  for (const { id, data, body } of inventDisclosures(dice, tasks, count, chars))
    write(`disclosures/${id}.md`, page(data, body));
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '330' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      chars: { type: 'string', default: '400' },
    },
  });
  const out = resolve(values.out ?? join('.cache/bench', `load-${values.count}`));
  generateLoad({ count: Number(values.count), out, seed: Number(values.seed), chars: Number(values.chars) });
  console.log(out);
}
