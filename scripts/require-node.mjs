// Says in one line that Node is too old, before anything fails in words nobody understands.
// Plain JavaScript that the oldest Node can read. npm itself runs on the outer Node, whose version it
// tells in npm_config_user_agent; the scripts run on the Node 24 that `npm ci` brought, where there is one.
// package.json says how old each may be: `engines.node` the outer, `config.own-node` the other.
import { readFileSync } from 'fs';

var own = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
var agent = process.env.npm_config_user_agent || '';

function numbers(version) {
  return (/(\d+)\.(\d+)/.exec(version) || []).slice(1).map(Number);
}

function explain(found, needed, rest) {
  var at = numbers(found);
  var least = numbers(needed);
  if (at.length === 0 || at[0] > least[0] || (at[0] === least[0] && at[1] >= least[1])) return;
  console.error('Node 太旧（现在是 ' + at.join('.') + '）：' + rest.replace('{}', least.join('.')));
  process.exit(1);
}

explain(
  (/node\/v(\S+)/.exec(agent) || [])[1] || '',
  own.engines.node,
  '需要 {} 或更新的版本。请从 https://nodejs.org/ 安装新版，再运行 npm ci。',
);
explain(
  process.versions.node,
  own.config['own-node'],
  '这台机器上 npm ci 没有带来 Node 24，需要自己安装 {} 或更新的版本（https://nodejs.org/）。',
);
