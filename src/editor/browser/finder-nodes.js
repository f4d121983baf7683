// What a finder is made of: the field, its list, and what stands in it.

/** @param {HTMLOptionElement} option */
export const groupOf = ({ parentElement }) => (parentElement instanceof HTMLOptGroupElement ? parentElement.label : '');

/**
 * A field, the list under it and a word on what was found, in the place of a select.
 *
 * @param {HTMLSelectElement} select
 */
export function layOut(select) {
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
export function itemOf(option, id, choose) {
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
