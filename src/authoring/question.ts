import type { z } from 'astro/zod';
import type { CheckSource, Rule } from '#domain/check/check-source.ts';
import type { CalendarDate, Moment } from '#domain/date/calendar-date.ts';
import { COLLECTIONS, fieldsIn, type CollectionName } from '#schemas/collections.ts';
import { defaultsOf } from '#schemas/defaults.ts';
import { explainIssue } from '#schemas/explain-issue.ts';
import { worded } from '#schemas/wording.ts';
import type { Option, Prompter } from './prompter.ts';

/** What has been answered, by the key of the question. */
export type Answers = Readonly<Record<string, unknown>>;

/** What a question may look at. */
export interface Context {
  /** The content as it stands. */
  source: CheckSource;
  /** The bureau's name, for who made a document. */
  bureau: string | undefined;
  /** Beijing time, from whoever knows it. */
  now: Moment;
  today: CalendarDate;
  answers: Answers;
  /** Answers to begin with, from an earlier round or from a document. */
  suggested: Answers;
  /** The absolute path of a file as a person writes it. */
  resolvePath(written: string): string;
  /** Why a file may not be published. */
  refuseFile(path: string): Promise<string | undefined>;
  /** What a file carries beside its content and could be cleaned of; in Chinese, without full stops. */
  carriedBy(path: string): Promise<readonly string[]>;
  /** The words of a file as Markdown; a Word file's too. */
  readWords(path: string): { text: string } | { message: string };
}

/** What the words after a flag mean, or why they mean nothing. */
export type Reading = { value: unknown } | { fault: string };

/** One thing that an entry needs to know. */
export interface Question {
  /** The name of its answer. */
  key: string;
  /** The field of the schema, where it is called otherwise; faults there are faults of this answer. */
  field?: string | undefined;
  /** Long name on the command line, without hyphens before it. */
  flag: string;
  /** What it is called, in Chinese. */
  label: string;
  /** What it explains. */
  help?: string | undefined;
  /** An answer as it might be given. */
  example?: string | ((context: Context) => string) | undefined;
  /** What there is to choose from. */
  choices?: ((context: Context) => readonly Option[]) | undefined;
  /** Several lines of words. */
  isLong?: boolean | undefined;
  /** Whether an entry can't do without, given what has been answered. */
  required?: boolean | undefined;
  /** Asked only of those who want to say more. */
  extra?: boolean | undefined;
  /** Whether the flag may stand more than once. */
  repeated?: boolean | undefined;
  /** Whether it arises at all; it does when left out. */
  when?: ((answers: Answers) => boolean) | undefined;
  /** The answer of one who was neither asked nor said anything. */
  fallback?: ((context: Context) => unknown) | undefined;
  read(words: readonly string[], context: Context): Reading | Promise<Reading>;
  /** @returns nothing where the person has nothing to say */
  ask(prompter: Prompter, context: Context): Promise<unknown>;
}

/** Why some answers do not go together, with the one that has just been given among them. */
export type Judge = (answers: Answers, context: Context) => string | undefined;

/** Why a field's own schema refuses a value, in the words of the check. */
export function explainValue(schema: z.ZodType, value: unknown): string | undefined {
  const result = schema.safeParse(value);
  if (result.success) return undefined;
  return result.error.issues.flatMap((issue) => explainIssue(issue, value, schema))[0]?.message;
}

/**
 * Holds answers against rules of the check before there is an entry.
 *
 * @param data the fields as far as they are answered
 * @param field the one that is being answered: what a rule says of others comes later
 */
export function heldBy(
  collection: Exclude<CollectionName, 'pages'>,
  data: (answers: Answers, now: Moment) => Record<string, unknown>,
  field: string,
  ...rules: readonly Rule[]
): Judge {
  return (answers, { source, now }) => {
    const answered = Object.entries(data(answers, now)).filter(([, value]) => value !== undefined);
    const fields = { ...defaultsOf(COLLECTIONS[collection].schema), ...Object.fromEntries(answered) };
    const alone = { ...source, [collection]: [{ id: '', key: '', file: '', data: fields }] };
    const findings = rules.flatMap((rule) => rule(alone));
    const found = findings.find(({ severity, path }) => severity === 'error' && path[0] === field);
    return found && worded(fieldsIn(collection), found.message);
  };
}
