export default {
  layout: 'disclosure.njk',
  permalink: ({ page }) => `${page.filePathStem.replace('/content', '')}/index.html`,
};
