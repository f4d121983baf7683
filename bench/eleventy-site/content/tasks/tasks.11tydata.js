export default {
  layout: 'task.njk',
  permalink: ({ page }) => `${page.filePathStem.replace('/content', '')}/index.html`,
};
