import { z } from 'astro/zod';
import { isCalendarDate, isMoment } from '#domain/date/calendar-date.ts';
import { isArticleNumber } from '#domain/reference/article.ts';
import { explainDate, explainMoment } from '#domain/date/explain-date.ts';
import { toAscii } from '#domain/text/ascii.ts';
import { withoutInvisible } from '#domain/text/character-names.ts';
import * as refs from '#domain/ref/ref.ts';
import type { Meta } from './field.ts';

const saying = (meta: Meta): Record<string, unknown> => ({ ...meta });

const QUOTE_IT = '要加引号，写成文字';

const shown = (input: unknown): string => (input === undefined || input === null ? '' : String(input));

/** Words that are there: a value of blanks (full-width ones too) is no value. */
export const text = z
  .string({ error: (issue) => (issue.input === undefined || issue.input === null ? undefined : QUOTE_IT) })
  .refine((value) => value.trim() !== '', '不能为空')
  .meta(saying({ isLong: true }));

/** One line: verbatim text that a fold or a pasted line break would falsify. */
export const line = text
  .refine((value) => !/[\r\n]/.test(value), '要写在一行里，不能换行')
  .meta(saying({ isLong: false }));

/** `YYYY-MM-DD`, a day that exists. */
export const calendarDate = z
  .string({
    error: (issue) => (issue.input === undefined || issue.input === null ? undefined : explainDate(shown(issue.input))),
  })
  .refine(isCalendarDate, { error: (issue) => explainDate(shown(issue.input)) })
  .meta(saying({ examples: ['2024-03-20'], dated: 'day' }));

/** `YYYY-MM-DD` or `YYYY-MM-DD HH:mm`, Beijing time. */
export const moment = z
  .string({
    error: (issue) =>
      issue.input === undefined || issue.input === null ? undefined : explainMoment(shown(issue.input)),
  })
  .refine(isMoment, { error: (issue) => explainMoment(shown(issue.input)) })
  .meta(saying({ examples: ['2024-03-20 09:30'], dated: 'moment' }));

/** One of a vocabulary, with what readers call each value, in the vocabulary's own order. */
export const choice = <const Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): z.ZodEnum<{ [V in Value]: V }> =>
  z.enum(values).meta(saying({ options: values.map((value) => ({ value, label: labels[value] })) }));

/** What somebody meant who wrote full-width signs, blanks that nobody sees, or 7 for 07. */
function asMeant(written: string): string[] {
  const bare = withoutInvisible(toAscii(written)).replace(/\s/g, '');
  return [bare, bare.replace(/^(\d{4}\/)(\d)(?=#|$)/, '$10$2')];
}

/** How one entry calls another. */
const written = (form: refs.RefForm<unknown>): typeof line =>
  line.refine((value) => form.is(value), {
    error: ({ input }) => {
      const near = asMeant(String(input)).find((each) => form.is(each));
      return near === undefined ? `写成${form.shape}` : `用半角，不加空格；写成 ${near}`;
    },
  });

/** `33`, or `20.7` for 第二十条第（七）项. */
export const articleNumber = line.refine(isArticleNumber, '写成数字，例如 33；第二十条第（七）项写成 20.7');

/** A public address. `z.url()` alone would take `javascript:`. */
export const webAddress = line
  .refine((value) => /^https?:\/\/[^\s/]+/i.test(value) && URL.canParse(value), '网址要以 https:// 或 http:// 开头')
  .meta(saying({ isWeb: true }));

const MAILBOX = /^[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
const isWeb = (value: string): boolean => webAddress.safeParse(value).success;

/** Where people write to: a page or a mailbox. */
export const webOrMail = line.refine((value) => MAILBOX.test(value) || isWeb(value), {
  error: ({ input }) => {
    const [near = ''] = asMeant(String(input));
    return near !== input && (MAILBOX.test(near) || isWeb(near))
      ? `用半角，不加空格；写成 ${near}`
      : '写网址，以 https:// 或 http:// 开头；或写电子邮箱，例如 gongkai@example.com';
  },
});

/** A telephone or fax number, with whatever stands beside it: 转8001, two numbers, a short one such as 12345. */
export const phoneLine = line.refine(
  (value) => /\d{3}/.test(toAscii(value).replace(/[\s-]/g, '')),
  '要有号码，写上区号，例如 0000-1234567',
);

/** The part of an address that names an entry: it stays for ever, so it is plain ASCII. */
export const slug = line.refine((value) => refs.slugRef.is(value), '只用小写字母、数字和减号，例如 jiancha-jihua');

/** An Astro base path: begins and ends with a slash. */
export const basePath = line.refine(
  (value) => /^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(value),
  '要以 / 开头、以 / 结尾，例如 /zwgk/',
);

/** `c1`: the anchor of a commitment on its task's page. */
export const commitmentId = written(refs.commitmentId);

/** `2021/07`: a task by plan and two-digit number. */
export const taskRef = written(refs.taskRef);

/** `2021/07#c1`: a commitment, as it stands at the end of its address. */
export const commitmentRef = written(refs.commitmentRef);

/** `2021/xiacheng-zhi-86`: a disclosure by the year of its folder and its slug. */
export const disclosureRef = written(refs.yearlyRef);
