import { explainPointer } from '#domain/check/references.ts';
import * as refs from '#domain/ref/ref.ts';
import { commitmentRef } from '#schemas/fields.ts';
import { chooseMany } from '../prompter.ts';
import { explainValue, type Context, type Judge, type Question } from '../question.ts';
import { askTask, commitmentOptions } from './tasks.ts';

type Common = Omit<Question, 'example' | 'choices' | 'repeated' | 'read' | 'ask'>;

const explainRef = (ref: string, { source }: Context): string | undefined =>
  explainValue(commitmentRef, ref) ?? explainPointer('commitment', ref, source.known);

/** A commitment by its ref or by its own words, where no other has the same. */
function refOf(written: string, { source }: Context): string {
  const word = written.trim();
  const found = source.tasks.flatMap(({ id, data }) =>
    data.commitments
      .filter(({ quote }) => quote === word)
      .map((commitment) => refs.commitmentRef.write({ task: id, id: commitment.id })),
  );
  return found.length === 1 ? (found[0] ?? word) : word;
}

/** Commitments, each chosen by its task and its own words. */
export function commitmentsQuestion({ judge, ...common }: Common & { judge?: Judge }): Question {
  const { key, label, required } = common;
  return {
    ...common,
    repeated: true,
    help: [common.help, '例如 2021/07#c1；也可以写承诺的原文'].filter(Boolean).join('；'),
    example: ({ source }) => source.tasks.flatMap(commitmentOptions)[0]?.value ?? '',
    read(words, context) {
      const refs = words.map((word) => refOf(word, context));
      const fault =
        refs.map((ref) => explainRef(ref, context)).find((each) => each !== undefined) ??
        judge?.({ ...context.answers, [key]: refs }, context);
      return fault === undefined ? { value: [...new Set(refs)] } : { fault };
    },
    async ask(prompter, context) {
      const refs: string[] = [];
      for (;;) {
        const end = refs.length > 0 ? '没有别的了就直接按回车' : required ? '至少要选一条' : '没有就直接按回车';
        const message = `${label}：是哪项任务的？写编号或标题里的几个字（${end}）`;
        const task = await askTask(prompter, context.source, message);
        if (!task && (refs.length > 0 || !required)) return refs;
        if (!task) continue;
        const options = commitmentOptions(task).filter(({ value }) => !refs.includes(value));
        refs.push(...(await chooseMany(prompter, `任务${task.data.number}的哪几条承诺？`, options)));
        const fault = judge?.({ ...context.answers, [key]: refs }, context);
        if (fault === undefined) continue;
        prompter.say(`${fault}。请重新选。`);
        refs.length = 0;
      }
    },
  };
}
