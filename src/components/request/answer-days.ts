/** Draws the steps to the last lawful day of an answer. Without it the table below says the same. */
import type { WorkingCalendar } from '#domain/date/working-days.ts';
import { answerDays, type Course } from '#domain/request/answer-days.ts';
import { NO_ANSWER_WORDS, stepWords } from '#format/answer-days.ts';

const root = document.querySelector<HTMLElement>('[data-answer-days]');

function calendarIn({ dataset }: HTMLElement): WorkingCalendar {
  const list = (words = ''): Set<string> => new Set(words.split(' '));
  return {
    daysOff: list(dataset.off),
    daysWorkedInstead: list(dataset.worked),
    firstYear: Number(dataset.first),
    lastYear: Number(dataset.last),
  };
}

function draw(calendar: WorkingCalendar): void {
  const input = (name: string): HTMLInputElement | null => document.querySelector(`#${name}`);
  const day = (name: string): string | undefined => input(name)?.value || undefined;
  const out = document.querySelector('[data-steps]');
  const receivedOn = day('received');
  if (!out || receivedOn === undefined) return;
  const course: Course = {
    receivedOn,
    completedOn: day('completed'),
    askedOn: day('asked'),
    repliedOn: day('replied'),
    isExtended: input('extended')?.checked ?? false,
  };
  const steps = answerDays(course, calendar);
  const item = (tag: string, words: string, inside: readonly Node[] = []): HTMLElement => {
    const node = document.createElement(tag);
    node.append(...inside, words);
    return node;
  };
  out.textContent = '';
  if (typeof steps === 'string') out.append(item('p', NO_ANSWER_WORDS[steps]));
  else
    out.append(
      item('p', '', [item('b', `最晚${steps[steps.length - 1]?.on ?? ''}答复。`)]),
      item(
        'ol',
        '',
        steps.map((step) => item('li', `　${stepWords(step)}`, [item('time', step.on)])),
      ),
    );
}

if (root) {
  const calendar = calendarIn(root);
  root.addEventListener('input', () => draw(calendar));
  draw(calendar);
}
