import { z } from 'astro/zod';
import { CADENCES, CHECKABILITIES, COMMITMENT_KINDS } from '#domain/commitment/vocabulary.ts';
import { CADENCE_LABELS, CHECKABILITY_LABELS, COMMITMENT_KIND_LABELS } from '#format/labels.ts';
import { field } from './field.ts';
import { calendarDate, choice, commitmentId, commitmentRef, line, text } from './fields.ts';

/** A period after which an item is no longer current, and the rule that says so. */
const interval = z.strictObject({
  months: field('间隔月数', z.int().min(1)),
  authority: field('间隔的依据', text, { help: '哪一条规定要求多久更新一次；没有依据就不判断' }),
  since: field('起算日期', calendarDate.optional(), {
    help: '依据写明从哪一天起算的才写；没有写明的，登记到第一件以前不判断',
  }),
});

/** A day by which something is due, and the rule that says so. */
const deadline = z.strictObject({
  on: field('截止日期', calendarDate),
  authority: field('期限的依据', text),
});

const checked = z.strictObject({
  on: field('查找日期', calendarDate),
  where: field('在哪里查的', text),
});

/** One promise inside a requirement. */
export const commitmentSchema = z.strictObject({
  id: field('承诺号', commitmentId, { help: '从 c1 起；是网址的一部分，不再给别的承诺用', example: 'c1' }),
  quote: field('承诺原文', line, { help: '逐字照抄工作要求里的话', isVerbatim: true }),
  kind: field('哪一类', choice(COMMITMENT_KINDS, COMMITMENT_KIND_LABELS)),
  checkability: field('凭什么核对', choice(CHECKABILITIES, CHECKABILITY_LABELS)),
  criterion: field('怎样算做到', text, { help: '事先定好，一句话；目标写为什么不能核对' }),
  cadence: field('多久一次', choice(CADENCES, CADENCE_LABELS), { help: '照承诺自己的说法' }),
  interval: field('更新间隔', interval.optional(), { help: '有依据的才写' }),
  deadline: field('期限', deadline.optional(), { help: '有依据的才写' }),
  sharesDeadline: field('同一期限', commitmentId.optional(), {
    help: '同一项任务里，说的是同一件东西、写了期限的那一条：没有就一起没有，有了就一起有',
    example: 'c2',
  }),
  continues: field('接续的承诺', commitmentRef.optional(), {
    help: '这一条接着哪一年的哪一条',
    pointsAt: 'commitment',
  }),
  checked: field('找过哪里', checked.optional(), { help: '本站哪天在哪里找过；没有找过就不写', isOurs: true }),
});
