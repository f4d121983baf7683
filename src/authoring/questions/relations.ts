import { explainPointer } from '#domain/check/references.ts';
import { commitmentRef, taskRef } from '#domain/ref/ref.ts';
import { fieldsIn } from '#schemas/collections.ts';
import { text } from '#schemas/fields.ts';
import { labelOf } from '#schemas/wording.ts';
import { explainValue, type Context, type Question, type Reading } from '../question.ts';
import { askTask, commitmentOptions } from './tasks.ts';

/** A bearing on a task or a commitment, with the reason. */
interface Relation {
  to: string;
  reason: string;
}

const SHAPE = '写成“任务或承诺=为什么有关”，例如 2021/07=这是2019年的同类文件';

function readRelation(word: string, { source }: Context): Reading {
  const [, to = '', reason = ''] = /^\s*([^=＝:：\s]+)\s*[=＝:：]\s*(.+?)\s*$/u.exec(word) ?? [];
  if (!taskRef.is(to) && !commitmentRef.is(to)) return { fault: SHAPE };
  const fault = explainPointer('task-or-commitment', to, source.known);
  return fault === undefined ? { value: { to, reason } satisfies Relation } : { fault };
}

/** What an entry bears on without keeping it. */
export const relationsQuestion: Question = {
  key: 'relatesTo',
  flag: 'relates-to',
  label: labelOf(fieldsIn('disclosures'), 'relatesTo'),
  help: `只显示，不算做到。${SHAPE}`,
  example: ({ source }) => source.tasks.map(({ id }) => `${id}=这是2024年的同类文件`)[0] ?? '',
  repeated: true,
  read(words, context) {
    const readings = words.map((word) => readRelation(word, context));
    const fault = readings.find((reading) => 'fault' in reading);
    return fault ?? { value: readings.flatMap((each) => ('value' in each ? [each.value] : [])) };
  },
  async ask(prompter, { source }) {
    const relations: Relation[] = [];
    for (;;) {
      const end = relations.length === 0 ? '没有就直接按回车' : '没有别的了就直接按回车';
      const message = `还和哪项任务有关，但不算做到？写编号或标题里的几个字（${end}）`;
      const task = await askTask(prompter, source, message);
      if (!task) return relations;
      const to = await prompter.choose({
        message: '和整项任务有关，还是和其中一条承诺有关？',
        options: [{ value: task.id, label: `整项任务：${task.data.title}` }, ...commitmentOptions(task)],
      });
      const reason = await prompter.line({
        message: '为什么有关？',
        validate: (answer) => explainValue(text, answer),
      });
      relations.push({ to, reason: reason.trim() });
    }
  },
};
