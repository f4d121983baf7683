import type { Environment } from '#adapters/environment.ts';
import { tokensOf } from '#authoring/command-flags.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import type { Ledger, PlanRecord } from '#domain/ledger/ledger.ts';
import type { Site } from '#schemas/site.ts';
import { faultLine } from '#format/fault.ts';
import { hasErrors } from '#validation/check-content.ts';
import { loadContent } from '#validation/load-content.ts';
import { readAsOf } from '#validation/settings.ts';
import { openContent } from './open-content.ts';
import { print, progress, Refused } from './run-command.ts';

/** What a command that is about one year's plan was told, with the ledger as of its day. */
export interface PlanCommand {
  environment: Environment;
  ledger: Ledger;
  site: Site;
  plan: PlanRecord;
  /** Where to write, as it was typed; nothing where it was not. */
  target: string | undefined;
}

/**
 * Reads `npm run <command> -- 2021 [where]`.
 *
 * @param help printed for `--help`, which ends the command
 * @throws {Refused} for a year without a plan, or content with errors
 */
export async function planCommandLine(command: string, help: readonly string[]): Promise<PlanCommand> {
  const tokens = tokensOf(process.argv.slice(2), []);
  const flags = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  if (flags.some((name) => ['help', 'h', '帮助'].includes(name))) {
    print(help);
    process.exit(0);
  }
  const [year, target, ...more] = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const odd = [...flags.map((name) => `--${name}`), ...more];
  if (odd.length > 0) throw new Refused([`看不懂“${odd.join('”“')}”；文件夹或文件名里有空格的，整个加引号。`, ...help]);
  const environment = openContent();
  progress.step('读取内容');
  const content = loadContent(environment);
  const { site } = content;
  if (!site || hasErrors(content.faults)) throw new Refused([...content.faults.map(faultLine), '内容有错误，先改好。']);
  const ledger = buildLedger(content.checked, await readAsOf(environment, content));
  const plan = ledger.plans.find((each) => each.year === year);
  if (plan) return { environment, ledger, site, plan, target };
  const years = ledger.plans.map((each) => each.year).join('、');
  throw new Refused([
    year === undefined ? '要写明哪一年。' : `没有${year}年的任务分解表。`,
    years === ''
      ? '内容里还没有任务分解表。'
      : `有的是：${years}。写成 npm run ${command} -- ${ledger.plans[0]?.year ?? ''}`,
  ]);
}
