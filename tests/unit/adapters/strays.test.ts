import { describe, expect, test } from 'vitest';
import { straysIn } from '#adapters/content/strays.ts';

const messages = (path: string, isLink = false): string[] =>
  straysIn('/content', [{ path, isLink }]).map(({ message }) => message);

describe('a file that no collection takes is named, with what would be right', () => {
  test.each([
    ['disclosure/2024/a.md', '最接近的是“disclosures”'],
    ['gonggao.md', '公开事项放到 disclosures/年份/'],
    ['offices.yml', '应为 offices.yaml'],
    ['Offices.yaml', '应为 offices.yaml'],
    ['site.yaml.txt', '应为 site.yaml'],
    ['disclosures/2024/a.md.txt', '应为 a.md'],
    ['disclosures/2024/公告.md', '文件名会成为网址'],
    ['disclosures/2024/a.markdown', '扩展名不对'],
    ['disclosures/2024/Jihua.md', '小写字母'],
    ['disclosures/a.md', '不是这里认识的文件'],
    ['tasks/2024/3.mdx', '不是这里认识的文件'],
    ['plans/2024.yml', '扩展名不对'],
    ['disclosures/2024/aux.md', '设备名'],
  ])('%s', (path, said) => expect(messages(path).join()).toContain(said));

  test.each(['disclosures/2024/jiancha-jihua.md', 'tasks/2024/01.mdx', 'plans/2024.yaml', 'offices.yaml', 'site.yaml'])(
    'and %s is one',
    (path) => expect(messages(path)).toEqual([]),
  );

  test('a link is none, wherever it leads', () =>
    expect(messages('offices.yaml', true)).toEqual([expect.stringContaining('这是一个链接')]));

  test('two that differ by their case are one on another disk', () =>
    expect(
      straysIn('/content', [
        { path: 'references/a.yaml', isLink: false },
        { path: 'references/A.yaml', isLink: false },
      ]).map(({ path }) => path),
    ).toContain('/content/references/A.yaml'));
});
