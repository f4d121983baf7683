import { z } from 'astro/zod';
import type { ChangeKind } from '#domain/history/change.ts';
import { CHANGE_LABELS } from '#format/labels.ts';
import { field } from './field.ts';
import { choice, line, moment, text } from './fields.ts';

/**
 * 更改记录 of an entry: every change since it became public, dated and described by its author
 * (docs/content-model.md).
 *
 * @param kinds what a change of this collection's entries can be
 */
export const changesOf = <const K extends ChangeKind>(kinds: readonly K[]) =>
  field(
    '更改记录',
    z
      .array(
        z.strictObject({
          on: field('更改日期', moment),
          kind: field('更改性质', choice(kinds, CHANGE_LABELS)),
          note: field('更改说明', text, { help: '改了什么，为什么' }),
          of: field('改的是哪里', z.array(line).default([]), {
            help: '字段的英文名，或承诺号；不写就是和它一起改的那一处',
            isInternal: true,
          }),
        }),
      )
      .default([]),
    { help: '公开以后每改一次，写一条', isLater: true },
  );
