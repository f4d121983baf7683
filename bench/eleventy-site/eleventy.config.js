/* The same words and links as bench/minimal-site, by Eleventy. */

const day = (date) => new Date(date).toISOString().slice(0, 10);
const taskOf = ({ data }) => (data.keeps?.[0] ?? data.relatesTo?.[0]?.to)?.split('#')[0];
const idOf = ({ page }) => page.filePathStem.replace(/^\/content\/(?:disclosures|tasks)\//, '');

function group(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

let archive;
/** Read and sorted once for all pages. */
function archiveOf(collection) {
  if (archive) return archive;
  const tasks = collection.getFilteredByGlob('content/tasks/**/*.md').sort((a, b) => a.data.number - b.data.number);
  const disclosures = collection
    .getFilteredByGlob('content/disclosures/**/*.md')
    .sort((a, b) => new Date(b.data.publishedAt) - new Date(a.data.publishedAt) || (idOf(a) < idOf(b) ? -1 : 1));
  const byTask = group(disclosures, taskOf);
  const byTheme = group(disclosures, ({ data }) => data.themes[0]);
  archive = {
    tasks,
    disclosures,
    byTask,
    byTheme,
    titles: new Map(tasks.map((task) => [idOf(task), task.data.title])),
  };
  return archive;
}

export default function configure(config) {
  config.addCollection('disclosures', (collection) => archiveOf(collection).disclosures);
  config.addCollection('tasks', (collection) => archiveOf(collection).tasks);
  config.addCollection('themes', (collection) =>
    [...archiveOf(collection).byTheme].map(([theme, items]) => ({ theme, items: items.slice(0, 50) })),
  );
  config.addFilter('day', day);
  config.addFilter('taskTitle', (id) => archive.titles.get(id));
  config.addFilter('first', (items, count) => items.slice(0, count));
  config.addFilter('ofTask', (url) => (archive.byTask.get(url.slice('/tasks/'.length, -1)) ?? []).slice(0, 50));
  config.addFilter('related', (theme, url) =>
    (archive.byTheme.get(theme) ?? [])
      .slice(0, 6)
      .filter((item) => item.url !== url)
      .slice(0, 5),
  );
  return {
    dir: { input: '.', includes: '_includes', output: 'dist' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
  };
}
