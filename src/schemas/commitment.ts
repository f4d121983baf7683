import { z } from 'astro/zod';
import { CADENCES, CHECKABILITIES, COMMITMENT_KINDS } from '#domain/commitment/vocabulary.ts';
import { calendarDate, commitmentRef, line, text } from './fields.ts';

/** A period after which an item is no longer current, and the rule that says so. */
const interval = z.strictObject({
  /** 间隔, in whole months. */
  months: z.int().min(1),
  /** 依据: which rule sets this interval. Without one there is no verdict. */
  authority: text,
});

/** A day by which something is due, and the rule that says so. */
const deadline = z.strictObject({
  /** 期限. */
  on: calendarDate,
  /** 依据. */
  authority: text,
});

/** 承诺号, `c1` onward: part of the address, never given to another promise. */
export const commitmentId = line.refine((value) => /^c[1-9]\d*$/.test(value), '写成 c1、c2 这样的编号');

/** One promise inside a requirement. */
export const commitmentSchema = z.strictObject({
  /** 承诺号. */
  id: commitmentId,
  /** 原文, verbatim from the requirement. */
  quote: line,
  /** 性质: 发布信息, 提供服务, 规范管理. */
  kind: z.enum(COMMITMENT_KINDS),
  /** 怎样核对: 看公开的文件, 由牵头部门说明, 目标不核对. */
  checkability: z.enum(CHECKABILITIES),
  /** 怎样算做到, fixed beforehand in one sentence. An aim has none: it says why it cannot be checked. */
  criterion: text,
  /** 时间: how often, in the promise's own terms. */
  cadence: z.enum(CADENCES),
  /** 更新间隔, only where an authority is known. */
  interval: interval.optional(),
  /** 期限, only where an authority is known. */
  deadline: deadline.optional(),
  /** The commitment of an earlier plan that this one continues. */
  continues: commitmentRef.optional(),
  /** 查过: when and where this site looked. Unset = not looked. */
  checked: z.strictObject({ on: calendarDate, where: text }).optional(),
});
