import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { JSDOM } from 'jsdom';

/** Bodies in `.mdx` need their own. */
const renderers = await loadRenderers([getContainerRenderer()]);

/** Renders one component and hands back its markup to be asked by role, text and attribute. */
export async function renderToDom(
  component: AstroComponentFactory,
  props: Record<string, unknown>,
  slots: Record<string, string> = {},
): Promise<HTMLElement> {
  const container = await AstroContainer.create({ renderers });
  return new JSDOM(await container.renderToString(component, { props, slots })).window.document.body;
}
