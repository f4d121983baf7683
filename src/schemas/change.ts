import { z } from 'astro/zod';
import type { ChangeKind } from '#domain/history/change.ts';
import { line, moment, text } from './fields.ts';

/**
 * 更改记录 of an entry: every change since it became public, dated and described by its author
 * (docs/content-model.md).
 *
 * @param kinds what a change of this collection's entries can be
 */
export const changesOf = <const K extends readonly [ChangeKind, ...ChangeKind[]]>(kinds: K) =>
  z
    .array(
      z.strictObject({
        /** 日期. */
        on: moment,
        /** 性质. */
        kind: z.enum(kinds),
        /** 改了什么，为什么. */
        note: text,
        /** 改的是哪里: field names, or ids of promises. Unset = the one place that changed with it. */
        of: z.array(line).default([]),
      }),
    )
    .default([]);
