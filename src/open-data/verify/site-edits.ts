import { isSameValue } from '#domain/history/same-value.ts';
import { differencePhrase } from '#format/difference.ts';
import { fieldsOf } from '#schemas/field-model.ts';
import { siteSchema } from '#schemas/site.ts';
import { cellWords } from '../cell.ts';
import type { Manifest } from '../manifest.ts';

/**
 * What the whole site says of itself otherwise: whose it is, whom to ask. It keeps no record of changes.
 *
 * @returns in Chinese, without closing full stops
 */
export const siteEdits = ({ site: is }: Pick<Manifest, 'site'>, { site: was }: Pick<Manifest, 'site'>): string[] =>
  [is, was].some((site) => Object.keys(site).length === 0)
    ? []
    : fieldsOf(siteSchema)
        .filter(({ name }) => !isSameValue(was[name], is[name]))
        .map(({ name, label, control }) => {
          const [before, after] = [was, is].map((site) => cellWords(site[name], control)) as [string, string];
          return `网站设置改过：${differencePhrase({ where: label, before, after })}`;
        });
