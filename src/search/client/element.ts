/** An element with attributes and children; text stays text, whatever was typed. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** Puts these in place of what stands there. */
export function fill(place: HTMLElement, nodes: readonly Node[]): void {
  place.textContent = '';
  place.append(...nodes);
}
