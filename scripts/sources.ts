import { beijingNow } from '#adapters/git/newest-commit.ts';
import { dayOf } from '#domain/date/calendar-date.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import { isDead, type Look } from '#domain/look/look.ts';
import { faultLine } from '#format/fault.ts';
import { LOOK_FINDING_LABELS } from '#format/labels.ts';
import { lookPhrase } from '#format/look.ts';
import { lookAtSources } from '#publishing/look-at-sources.ts';
import { scheduledFrom } from '#schemas/guards.ts';
import { hasErrors } from '#validation/check-content.ts';
import { loadContent, namedBy } from '#validation/load-content.ts';
import { openContent } from './open-content.ts';
import { print, progress, Refused, runCommand } from './run-command.ts';
import './on-failure.ts';

const HELP = [
  'npm run sources：用这台电脑的网络，看看台账里写着的官方网址还打不打得开。',
  '',
  '公开事项的来源网址、依据的官方网址，字段里写着的都看，正文里的链接不看。结果和日子记在 looks.yaml，打不开的，网页上会写明。',
  '同一个网站一次只看一个，每个最多等十五秒。服务器拒绝、出错、不答复的，只记“不能断定”，不算打不开。',
  '看完一个记一个：中途停下，看过的都在；同一天再看，记新的结果。',
];

function openLedger(): { contentDir: string; urls: string[]; on: string } {
  const environment = openContent();
  const content = loadContent(environment);
  if (hasErrors(content.faults))
    throw new Refused([...content.faults.map(faultLine), '内容有错误，先改好，再查看网址。']);
  const now = asOfMoment(environment.asOf ?? beijingNow());
  const shown = content.entries.filter(({ collection, data }) => !scheduledFrom(collection, data, now));
  return { contentDir: environment.contentDir, urls: [...new Set(shown.flatMap(namedBy))], on: dayOf(now.at) };
}

await runCommand(async (signal) => {
  const [first] = process.argv.slice(2);
  if (first === '--help') return print(HELP);
  if (first !== undefined) throw new Refused([`不认识“${first}”。`, ...HELP]);
  const { contentDir, urls, on } = openLedger();
  if (urls.length === 0) return print(['内容里没有写官方网址，没有可以看的。']);
  progress.step('查看官方网址');
  const looks: Look[] = [];
  const seen = (url: string, look: Look): void => {
    looks.push(look);
    progress.at(looks.length, urls.length);
    if (look.finding !== 'there') print([`${url}\n  ${lookPhrase(look)}`]);
  };
  try {
    const unrecorded = await lookAtSources(urls, { contentDir, on, signal, seen });
    for (const url of unrecorded) print([`${url}\n  没有看成，没有记：连不上网络，或者是内部网络的地址。`]);
    if (looks.length === 0) throw new Refused(['一个都没有看成，什么都没有记。检查这台电脑的网络，再运行一次。']);
  } catch (error) {
    if (!signal.aborted) throw error;
    return print([`停下了。看过的${looks.length}个已经记下，一共${urls.length}个；再运行一次就从头看。`]);
  }
  const dead = looks.filter(isDead).length;
  const open = looks.filter(({ finding }) => finding === 'there').length;
  print([
    `看了${looks.length}个网址：${LOOK_FINDING_LABELS.there}${open}个，打不开或者打开的是首页${dead}个，不能断定${looks.length - open - dead}个。`,
    '记在 looks.yaml；网页在下次发布以后更新：npm run publish。',
  ]);
});
