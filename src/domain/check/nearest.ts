import leven from 'leven';

/**
 * The value most like what was written, if any is like it at all.
 *
 * @param share how much of the longer of the two may differ: 1 for all but one character
 */
export function nearest(written: string, values: readonly string[], share = 1): string | undefined {
  const scored = values.map((value) => ({ value, distance: leven(written.toLowerCase(), value.toLowerCase()) }));
  scored.sort((a, b) => a.distance - b.distance);
  const best = scored[0];
  return best && best.distance < share * Math.max(written.length, best.value.length) ? best.value : undefined;
}

const MOST_LISTED = 12;

/** `最接近的是“综合科”；可用的有：综合科、法制科`. */
export function suggest(written: string, values: readonly string[], best = nearest(written, values)): string {
  const rest =
    values.length > MOST_LISTED ? `${values.slice(0, MOST_LISTED).join('、')}等${values.length}个` : values.join('、');
  const list = values.length > 0 ? `可用的有：${rest}` : '现在一个也没有';
  return best === undefined ? list : `最接近的是“${best}”；${list}`;
}

/** The same of a vocabulary, always in the words that readers know, whichever of the two was written. */
export function suggestLabel(written: string, options: readonly { value: string; label: string }[]): string {
  const best = nearest(
    written,
    options.flatMap(({ value, label }) => [label, value]),
  );
  const meant = options.find(({ value, label }) => label === best || value === best);
  return suggest(
    written,
    options.map(({ label }) => label),
    meant?.label,
  );
}
