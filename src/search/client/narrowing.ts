import { FACETS } from '../table.ts';
import { readAsk } from './address.ts';
import type { Answer, Ask } from './answer.ts';
import { element, fill } from './element.ts';

/** What is chosen, in words, and the same search without it. */
interface Choice {
  words: string;
  without: Ask;
}

const labelOf = (form: HTMLFormElement, name: string): string =>
  form.querySelector(`fieldset[data-facet="${name}"] legend`)?.textContent?.trim() ?? '';

function choicesIn(ask: Ask, form: HTMLFormElement): Choice[] {
  const chosen = FACETS.flatMap((name) =>
    ask.facets[name].map((value) => ({
      words: `${labelOf(form, name)}：${value}`,
      without: { ...ask, facets: { ...ask.facets, [name]: ask.facets[name].filter((each) => each !== value) } },
    })),
  );
  if (ask.from === '' && ask.to === '') return chosen;
  return [
    ...chosen,
    { words: `日期：${ask.from || '最早'}至${ask.to || '今天'}`, without: { ...ask, from: '', to: '' } },
  ];
}

/** The controls that narrow a search: what they say, what they show, and what is chosen, ready to be taken off. */
export function controlNarrowing(form: HTMLFormElement, chips: HTMLElement, change: (ask: Ask) => void) {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name]')];
  const field = (name: string): HTMLInputElement | null => form.querySelector(`input[name="${name}"]`);

  return {
    /** What the form asks for. */
    read(): Ask {
      const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
      return readAsk(new URLSearchParams(fields).toString());
    },

    /** Makes the form ask for that. */
    write(ask: Ask): void {
      for (const [name, value] of [
        ['q', ask.typed],
        ['from', ask.from],
        ['to', ask.to],
      ] as const) {
        const input = field(name);
        if (input && input.value.trim() !== value) input.value = value;
      }
      for (const box of boxes)
        box.checked = FACETS.some((name) => name === box.name && ask.facets[name].includes(box.value));
      const sort = form.querySelector<HTMLInputElement>(`input[name="sort"][value="${ask.newestFirst ? 'date' : ''}"]`);
      if (sort) sort.checked = true;
    },

    /** What is chosen, in words. */
    words: (ask: Ask): string[] => choicesIn(ask, form).map(({ words }) => words),

    showChoices(ask: Ask): void {
      const items = choicesIn(ask, form).map(({ words, without }) => {
        const button = element('button', { type: 'button', 'aria-label': `去掉“${words}”` }, [`${words} ×`]);
        button.addEventListener('click', () => change(without));
        return element('li', {}, [button]);
      });
      fill(chips, items);
      chips.hidden = items.length === 0;
    },

    /** What would leave nothing is not offered, unless it is chosen. */
    showCounts(counts: Answer['counts']): void {
      for (const box of boxes) {
        const label = box.parentElement;
        const number = label?.querySelector('span');
        const name = FACETS.find((each) => each === box.name);
        if (!label || !number || !name) continue;
        const count = counts?.[name].get(box.value) ?? 0;
        number.textContent = counts ? String(count) : '';
        label.hidden = counts !== undefined && count === 0 && !box.checked;
      }
      for (const group of form.querySelectorAll<HTMLElement>('fieldset[data-facet]')) {
        const labels = [...group.querySelectorAll('label')];
        group.hidden = labels.length > 0 && labels.every(({ hidden }) => hidden);
      }
    },
  };
}
