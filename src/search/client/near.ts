/** Reads what a result says. */
type Read = () => Promise<void>;

/** Half a screen ahead: what is scrolled to is there. */
const AHEAD = 0.5;
const RETRY_MS = 2000;

const unread = new Map<Element, { read: Read; wait: number }>();

async function readNow(item: Element): Promise<void> {
  const waiting = unread.get(item);
  if (!waiting) return;
  const { read, wait } = waiting;
  unread.delete(item);
  observer.unobserve(item);
  try {
    await read();
  } catch (error) {
    // Another search may have taken its place meanwhile. A file that is gone is asked for ever more rarely.
    setTimeout(() => item.isConnected && readWhenNear(item, read, 2 * wait), wait);
    throw error;
  }
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) readNow(target).catch(() => undefined);
  },
  { rootMargin: `${AHEAD * 100}% 0px` },
);

/**
 * Each page's words are a file of their own: they are fetched when the reader comes near their place.
 *
 * @param wait before the next try, should they not come, in milliseconds
 */
export function readWhenNear(item: Element, read: Read, wait = RETRY_MS): void {
  unread.set(item, { read, wait });
  observer.observe(item);
}

/** Forgets what is no longer shown. */
export function forget(): void {
  observer.disconnect();
  unread.clear();
}

/** Waits for what the reader sees now. @throws when a file cannot be fetched */
export async function readWhatIsNear(): Promise<void> {
  const end = window.innerHeight * (1 + AHEAD);
  const near = [...unread.keys()].filter((item) => item.getBoundingClientRect().top < end);
  await Promise.all(near.map(readNow));
}
