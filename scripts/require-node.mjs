// Says in one line that Node is too old, before anything fails in words nobody understands.
// Plain JavaScript that the oldest Node can read. npm itself runs on the outer Node, whose version it
// tells in npm_config_user_agent; the scripts run on the Node 24 that `npm ci` brought, where there is one.
var agent = process.env.npm_config_user_agent || '';
var outer = (/node\/v(\d+)\.(\d+)/.exec(agent) || []).slice(1).map(Number);
var inner = process.versions.node.split('.').map(Number);

function older(version, major, minor) {
  return version.length > 0 && (version[0] < major || (version[0] === major && version[1] < minor));
}

if (older(outer, 20, 19)) {
  console.error(
    'Node 太旧（现在是 ' +
      outer.join('.') +
      '）：需要 20.19 或更新的版本。请从 https://nodejs.org/ 安装新版，再运行 npm ci。',
  );
  process.exit(1);
}
if (older(inner, 22, 18)) {
  console.error(
    'Node 太旧（现在是 ' +
      inner.join('.') +
      '）：这台机器上 npm ci 没有带来 Node 24，需要自己安装 22.18 或更新的版本（https://nodejs.org/）。',
  );
  process.exit(1);
}
