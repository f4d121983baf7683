// The real page beside the form: what is said of it is new after each pause; the page itself is loaded anew
// by the site that shows it, which keeps the reader's place on it.

/** @param {Document} fresh the form as the server has it now */
export function showPage(fresh) {
  const [seen, next] = [document.querySelector('[data-page]'), fresh.querySelector('[data-page]')];
  if (!seen || !next) return;
  const [frame, nextFrame] = [seen.querySelector('iframe'), next.querySelector('iframe')];
  const [state, nextState] = [seen.querySelector('[data-page-state]'), next.querySelector('[data-page-state]')];
  if (state && nextState) state.replaceWith(nextState);
  if (!nextFrame) return;
  if (!frame) seen.append(nextFrame);
  else if (frame.src !== nextFrame.src) frame.src = nextFrame.src;
}
