import type { CheckEntry, CheckSource } from '#domain/check/check-source.ts';
import { commitmentRef, yearOfRef } from '#domain/ref/ref.ts';
import type { Task } from '#domain/task/task.ts';
import { byText } from '#domain/text/by-text.ts';
import type { Option, Prompter } from '../prompter.ts';

type TaskEntry = CheckEntry<Task>;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** Tasks with a number, or with words in their title or requirement; the newest plan first. */
export function findTasks({ tasks }: Pick<CheckSource, 'tasks'>, written: string): TaskEntry[] {
  const sought = fold(written);
  const isNumber = /^\d{1,2}$/.test(sought);
  return tasks
    .filter(({ id, data }) =>
      isNumber
        ? data.number === Number(sought)
        : id === sought || fold(data.title).includes(sought) || fold(data.requirement).includes(sought),
    )
    .sort((a, b) => byText(yearOfRef(b.id), yearOfRef(a.id)) || a.data.number - b.data.number);
}

const AGAIN = '';
const optionOf = ({ id, data }: TaskEntry): Option => ({ value: id, label: `${data.number}. ${data.title}`, hint: id });

/** Asks for a task by its number or words of its title; nothing when there is none to name. */
export async function askTask(
  prompter: Prompter,
  source: CheckSource,
  message: string,
): Promise<TaskEntry | undefined> {
  for (;;) {
    const written = await prompter.line({
      message,
      validate: (text) =>
        text.trim() === '' || findTasks(source, text).length > 0
          ? undefined
          : '没有找到这样的任务；写编号（例如 7），或标题里的几个字',
    });
    if (written.trim() === '') return undefined;
    const found = findTasks(source, written);
    if (found.length === 1) return found[0];
    const chosen = await prompter.choose({
      message: `找到${found.length}项，是哪一项？`,
      options: [...found.map(optionOf), { value: AGAIN, label: '都不是，重新找' }],
    });
    if (chosen !== AGAIN) return found.find(({ id }) => id === chosen);
  }
}

/** A task's commitments in their own words. */
export const commitmentOptions = ({ id, data }: TaskEntry): Option[] =>
  data.commitments.map((commitment) => {
    const ref = commitmentRef.write({ task: id, id: commitment.id });
    return { value: ref, label: commitment.quote, hint: ref };
  });
