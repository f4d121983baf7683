// What is pasted into the body becomes Markdown that says the same: the server reads it. What was copied in
// this field, or is pasted with Shift held, goes in as it is.

/** @param {string} text */
const withPlainEnds = (text) => text.replace(/\r\n?/g, '\n');

/**
 * @param {string} html
 * @param {string} plain
 * @param {string} before
 * @returns {Promise<{ body: string, lost: string[] } | undefined>} nothing where there is no server any more
 */
async function read(html, plain, before) {
  const sent = new FormData();
  for (const [name, value] of Object.entries({ html, plain, before })) sent.set(name, value);
  try {
    const answer = await fetch('/paste', { method: 'POST', body: sent });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Of all ways to put words into a field this alone can be undone with Ctrl+Z.
 * @type {{ execCommand(name: 'insertText', isShown: boolean, words: string): boolean }}
 */
const commands = document;

/**
 * Blocks stand apart from what is around them.
 * @param {HTMLTextAreaElement} field
 * @param {string} words
 */
function apart({ value, selectionStart, selectionEnd }, words) {
  if (!/\n\n|^(?:#|- |\| )/.test(words)) return words;
  const [before, after] = [value.slice(0, selectionStart), value.slice(selectionEnd)];
  const open = before.trim() === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const close = after.trim() === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  return open + words + close;
}

/** @param {HTMLTextAreaElement} field */
export function takePastes(field) {
  const said = document.createElement('div');
  said.ariaLive = 'polite';
  said.className = 'pasted small';
  field.after(said);
  /** @param {string[]} lines */
  const say = (...lines) =>
    said.replaceChildren(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })));
  let own = '';
  let isAsItIs = false;
  const remember = () => (own = field.value.slice(field.selectionStart, field.selectionEnd));
  field.addEventListener('copy', remember);
  field.addEventListener('cut', remember);
  field.addEventListener('keydown', ({ shiftKey }) => (isAsItIs = shiftKey));
  field.addEventListener('paste', async (event) => {
    const data = event.clipboardData;
    const html = data?.getData('text/html') ?? '';
    const plain = withPlainEnds(data?.getData('text/plain') ?? '');
    if (html === '' && plain === '') {
      if (data && data.files.length > 0) say('贴的是图片或文件，正文里放不下；用“添加附件”存进来。');
      return;
    }
    if (isAsItIs || plain === own) return say();
    event.preventDefault();
    const [start, end, before] = [field.selectionStart, field.selectionEnd, field.value];
    const pasted = await read(html, plain, before);
    // Whoever typed on meanwhile gets it where the caret is now.
    if (field.value === before) field.setSelectionRange(start, end);
    field.focus();
    commands.execCommand('insertText', false, pasted ? apart(field, pasted.body) : plain);
    if (!pasted) say('编辑程序停了，只贴了字，段落和表格没有留住。');
    else if (pasted.lost.length > 0) say('贴进来了。下面这些和原来不一样：', ...pasted.lost);
    else if (html === '' && pasted.body.replaceAll('\n\n', '\n') !== plain.trim())
      say('贴的字里有 *、#、- 这样的记号，已经照字面写。要当记号用的，按 Ctrl+Z 撤销，再按 Ctrl+Shift+V。');
    else say();
  });
}
