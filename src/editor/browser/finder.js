// A long select becomes a field in which words are typed: whatever holds all of them is offered. The
// select stays what is sent, and without this program it is what is seen.
const MOST = 50;

/** @param {string} words */
const plain = (words) => words.normalize('NFKC').toLowerCase();

/** @param {HTMLOptionElement} option */
const groupOf = ({ parentElement }) => (parentElement instanceof HTMLOptGroupElement ? parentElement.label : '');

/**
 * A field, the list under it and a word on what was found, in the place of a select.
 *
 * @param {HTMLSelectElement} select
 */
function layOut(select) {
  const { id } = select;
  const input = document.createElement('input');
  const list = document.createElement('ul');
  const said = document.createElement('p');
  const box = document.createElement('div');
  box.className = 'finder';
  Object.assign(input, { type: 'search', autocomplete: 'off', placeholder: '写几个字找' });
  for (const name of ['aria-invalid', 'aria-describedby']) {
    const value = select.getAttribute(name);
    if (value) input.setAttribute(name, value);
  }
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-expanded', 'false'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', `${id}-list`],
  ])
    input.setAttribute(name ?? '', value ?? '');
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent ?? '';
  Object.assign(list, { id: `${id}-list`, role: 'listbox', hidden: true, ariaLabel: label });
  said.className = 'small';
  said.ariaLive = 'polite';
  select.id = `${id}-select`;
  input.id = id;
  select.hidden = true;
  select.before(box);
  box.append(input, said, list, select);
  return { input, list, said };
}

/**
 * What is offered, under the heading that it stands under in the select.
 *
 * @param {HTMLOptionElement} option
 * @param {string} id
 * @param {() => void} choose
 */
function itemOf(option, id, choose) {
  const item = document.createElement('li');
  const group = document.createElement('small');
  group.textContent = groupOf(option);
  item.id = id;
  item.role = 'option';
  item.append(group, option.text);
  // A finger or a mouse must not take the focus first: the list would be gone before the choice is made.
  item.addEventListener('pointerdown', (event) => event.preventDefault());
  item.addEventListener('click', choose);
  return item;
}

/**
 * The options that hold all of some words; its own come before those of what it stands under.
 *
 * @param {HTMLSelectElement} select
 */
function makeSearch(select) {
  const options = [...select.options]
    .filter(({ value }) => value !== '')
    .map((option) => {
      const own = plain(`${option.value} ${option.text}`);
      return { option, own, all: `${plain(groupOf(option))} ${own}` };
    });
  /** @param {readonly string[]} words */
  return (words) => {
    /** @param {string} text */
    const holds = (text) => words.every((word) => text.includes(word));
    const found = options.filter(({ all }) => holds(all)).sort((a, b) => Number(holds(b.own)) - Number(holds(a.own)));
    return found.map(({ option }) => option);
  };
}

/** @param {number} count */
const foundWords = (count) => {
  if (count === 0) return '没有找到。换几个字，或少写几个字';
  return count > MOST ? `找到${count}条，先列出${MOST}条，再写几个字` : `找到${count}条`;
};

/** @param {HTMLSelectElement} select */
function makeFinder(select) {
  const chosen = () => (select.value === '' ? '' : (select.selectedOptions[0]?.text ?? ''));
  const search = makeSearch(select);
  const { input, list, said } = layOut(select);
  input.value = chosen();
  let active = -1;
  /** @type {HTMLOptionElement[]} */
  let shown = [];

  const close = () => {
    list.hidden = true;
    said.textContent = '';
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  /** @param {number} index */
  const goTo = (index) => {
    active = index;
    for (const [place, item] of [...list.children].entries())
      item.setAttribute('aria-selected', String(place === index));
    const item = list.children[index];
    if (!item) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', item.id);
    item.scrollIntoView({ block: 'nearest' });
  };
  /** @param {string} value */
  const choose = (value) => {
    const isNew = select.value !== value;
    select.value = value;
    input.value = chosen();
    close();
    if (isNew) select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  /** @param {string} typed */
  const offer = (typed) => {
    const words = plain(typed).split(/\s+/).filter(Boolean);
    const found = search(words);
    shown = found.slice(0, MOST);
    list.replaceChildren(
      ...shown.map((option, place) => itemOf(option, `${input.id}-option-${place}`, () => choose(option.value))),
    );
    list.hidden = shown.length === 0;
    said.textContent = foundWords(found.length);
    input.setAttribute('aria-expanded', String(!list.hidden));
    list.scrollIntoView({ block: 'nearest' });
    goTo(words.length > 0 && shown.length > 0 ? 0 : -1);
  };

  // The words that are typed are no value of the form, which is kept when something is chosen.
  input.addEventListener('input', (event) => {
    event.stopPropagation();
    offer(input.value);
  });
  input.addEventListener('change', (event) => event.stopPropagation());
  input.addEventListener('focus', () => input.select());
  input.addEventListener('click', () => list.hidden && offer(''));
  input.addEventListener('blur', () => {
    const typed = input.value.trim();
    if (typed === '') choose('');
    const isChosen = typed === chosen().trim();
    input.value = chosen();
    close();
    if (!isChosen) said.textContent = `“${typed}”没有选上：写几个字，再从列出来的里选一条，按回车或点一下`;
  });
  input.addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.isComposing) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return offer(input.value === chosen() ? '' : input.value);
      return goTo((active + (key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length);
    }
    if (key === 'Enter' && !list.hidden) {
      event.preventDefault();
      const option = shown[active];
      if (option) choose(option.value);
    }
    if (key === 'Escape' && !list.hidden) {
      event.preventDefault();
      input.value = chosen();
      close();
    }
    return undefined;
  });
}

/** @param {ParentNode} within */
export function makeFinders(within) {
  for (const select of within.querySelectorAll('select[data-find]'))
    if (select instanceof HTMLSelectElement && !select.hidden) makeFinder(select);
}
