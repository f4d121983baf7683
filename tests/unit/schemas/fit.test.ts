import { expectTypeOf, test } from 'vitest';
import type { Disclosure } from '#domain/disclosure/disclosure.ts';
import type { Office } from '#domain/office/office.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Reference } from '#domain/reference/reference.ts';
import type { Statement } from '#domain/statement/statement.ts';
import type { Task } from '#domain/task/task.ts';
import type { Theme } from '#domain/theme/theme.ts';
import type { Withholding } from '#domain/withholding/withholding.ts';
import type { DisclosureEntry } from '#schemas/disclosure.ts';
import type { Office as OfficeEntry } from '#schemas/office.ts';
import type { Plan as PlanEntry } from '#schemas/plan.ts';
import type { Reference as ReferenceEntry } from '#schemas/reference.ts';
import type { StatementEntry } from '#schemas/statement.ts';
import type { TaskEntry } from '#schemas/task.ts';
import type { Theme as ThemeEntry } from '#schemas/theme.ts';
import type { WithholdingEntry } from '#schemas/withholding.ts';

/** The domain writes its own types out; the type checker proves that what schemas let through fits them. */
test('what a schema lets through is what the domain expects', () => {
  expectTypeOf<DisclosureEntry>().toExtend<Disclosure>();
  expectTypeOf<OfficeEntry>().toExtend<Office>();
  expectTypeOf<PlanEntry>().toExtend<Plan>();
  expectTypeOf<ReferenceEntry>().toExtend<Reference>();
  expectTypeOf<StatementEntry>().toExtend<Statement>();
  expectTypeOf<TaskEntry>().toExtend<Task>();
  expectTypeOf<ThemeEntry>().toExtend<Theme>();
  expectTypeOf<WithholdingEntry>().toExtend<Withholding>();
});
