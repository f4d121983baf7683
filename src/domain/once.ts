/** A function that works each answer out once: asked of the same again, it gives what it gave before. */
export function once<Asked, Answer>(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>();
  return (asked) => {
    if (!known.has(asked)) known.set(asked, answer(asked));
    return known.get(asked) as Answer;
  };
}
