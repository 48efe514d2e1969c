/** As long as a browser may put it off; and what one that cannot tell when it is idle waits. */
const LATEST_MS = 2000;
const PAUSE_MS = 500;

/** Calls back once the page has nothing better to do; returns how to call it off. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, PAUSE_MS);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => cancelIdleCallback(request);
}
