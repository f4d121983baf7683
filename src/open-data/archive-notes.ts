import { FORMAT } from './json.ts';
import type { DataSource } from './source.ts';
import { columnsOf, type Table } from './table.ts';

/** What stands beside the tables in the archive, so that whoever finds it on a disk can read them. */
export const archiveNotes = ({ site, ledger }: Pick<DataSource, 'site' | 'ledger'>, tables: readonly Table[]): string =>
  [
    `${site.name}：数据`,
    `登记的单位：${site.bureau}`,
    `数据日期：${ledger.asOf.on}`,
    `格式：${FORMAT}`,
    '',
    '没有收录，不等于没有公开。公文以发布机关公布的文本为准。',
    'ledger.xlsx 用 Excel、WPS表格或 LibreOffice 打开，一张表一页；别的表在 .csv 里。直接打开 .csv，编号 2021/01 会变成日期。',
    '.json 给程序用，schema 里是它的格式。',
    ...tables.flatMap((table) => [
      '',
      `${table.name}.csv　${table.label}：${table.holds}`,
      ...columnsOf(table).map(({ label, name, help, control }) =>
        [
          `  ${label}（${name}）`,
          help,
          control.kind === 'choice' ? control.options.map((each) => each.label).join('、') : undefined,
        ]
          .filter((each) => each !== undefined)
          .join('　'),
      ),
    ]),
    '',
  ].join('\r\n');
