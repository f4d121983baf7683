/** Reads what a result says. */
type Read = () => Promise<void>;

/** Half a screen ahead: what is scrolled to is there. */
const AHEAD = 0.5;
const RETRY_MS = 2000;

const unread = new Map<Element, Read>();

async function readNow(item: Element): Promise<void> {
  const read = unread.get(item);
  if (!read) return;
  unread.delete(item);
  observer.unobserve(item);
  try {
    await read();
  } catch (error) {
    // Another search may have taken its place meanwhile.
    setTimeout(() => item.isConnected && readWhenNear(item, read), RETRY_MS);
    throw error;
  }
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) readNow(target).catch(() => undefined);
  },
  { rootMargin: `${AHEAD * 100}% 0px` },
);

/** Each page's words are a file of their own: they are fetched when the reader comes near their place. */
export function readWhenNear(item: Element, read: Read): void {
  unread.set(item, read);
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
