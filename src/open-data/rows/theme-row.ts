import { z } from 'astro/zod';
import { themeAddress } from '#domain/ledger/addresses.ts';
import type { ThemeRecord } from '#domain/ledger/ledger.ts';
import { field } from '#schemas/field.ts';
import { fullAddress, type DataSource } from '../source.ts';
import { addressColumn, count, idOf, list, refsOf, shown, words } from './words.ts';

/** A row of themes.json: how this site sorts tasks and what was published. */
export const themeRow = z.strictObject({
  id: idOf('jiedu'),
  name: shown('themes.name', words),
  description: shown('themes.description', words),
  subject: shown('themes.subject', words, { help: '国务院公文主题分类' }),
  tasks: field('任务', list, { help: '任务的编号' }),
  disclosures: field('公开事项数', count, { help: '本站收录的' }),
  address: addressColumn,
});

export const themeRowOf = (theme: ThemeRecord, source: Pick<DataSource, 'site'>): z.output<typeof themeRow> => ({
  id: theme.id,
  name: theme.name,
  description: theme.description,
  subject: theme.subject,
  tasks: refsOf(theme.tasks),
  disclosures: theme.disclosures.length,
  address: fullAddress(source, themeAddress(theme.id)),
});
