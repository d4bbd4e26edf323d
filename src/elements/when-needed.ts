/** How near the window something may come before it is needed, in pixels. */
const NEAR = 300;

/**
 * Loads what brings a part of the page to life once that part comes near the
 * window, gets the focus, or the document hears of an event, whichever is first.
 *
 * @param selector The part; nothing happens where the page has none.
 * @param load What to call, once. A failure leaves the part as it was built.
 */
export function whenNeeded(selector: string, event: string, load: () => Promise<unknown>): void {
  const part = document.querySelector(selector);
  if (!part) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) start();
    },
    { rootMargin: `${NEAR}px` },
  );
  const start = () => {
    observer.disconnect();
    part.removeEventListener('focusin', start);
    document.removeEventListener(event, start);
    load().catch(() => {
      // Links and downloads work as they stand in the page.
    });
  };
  observer.observe(part);
  part.addEventListener('focusin', start);
  document.addEventListener(event, start);
}
