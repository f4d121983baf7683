import { close, createIndex } from 'pagefind';
import type { Plugin } from 'vite';

/** What the search page imports of it. */
const MODULE = 'virtual:pagefind';
/** Not to be looked for in any folder. */
const RESOLVED = `\0${MODULE}`;

/** As wasm-bindgen writes it: what calls the program in a closure, each function put upon one object. */
const CLOSURE =
  /let wasm_bindgen=\(function\(exports\)\{(.*?)return Object\.assign\(__wbg_init,\{initSync\},exports\);\}\)\(/s;
const PUT_UPON_IT = /exports\.(\w+)=\1;/g;

/**
 * What calls Pagefind's WebAssembly, out of Pagefind's script, as a module of its own: what nobody imports is left
 * out of a bundle then. The rest of that script (ranking, excerpts, sub-results, its worker) is for other pages.
 *
 * @throws when a version of Pagefind is not made so any more
 */
export function bindingsIn(script: string): string {
  const [, body] = CLOSURE.exec(script) ?? [];
  if (body === undefined) throw new Error('pagefind.js holds no bindings of wasm-bindgen where they were in 1.6');
  const names = [...body.matchAll(PUT_UPON_IT)].map(([, name]) => name);
  return `${body.replace(PUT_UPON_IT, '')}\nexport { __wbg_init as start, ${names.join(', ')} };`;
}

/** Pagefind's script, as it writes it beside every index. */
async function readScript(): Promise<string> {
  const { index } = await createIndex({});
  const { files = [] } = (await index?.getFiles()) ?? {};
  await close();
  const script = files.find(({ path }) => path === 'pagefind.js');
  return new TextDecoder().decode(script?.content);
}

/** Gives the search page the bindings of Pagefind's program as `virtual:pagefind`. */
export const pagefindProgram = (): Plugin => ({
  name: 'gongkai-pagefind-program',
  resolveId: (source) => (source === MODULE ? RESOLVED : null),
  load: async (id) => (id === RESOLVED ? bindingsIn(await readScript()) : null),
});
