/** As long as a browser may put it off; and what one that cannot tell when it is idle waits. */
const LATEST_MS = 2000;
const PAUSE_MS = 500;
/** What somebody does who is there. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown'] as const;

/** Calls back when somebody has begun to use the page and it has nothing better to do; returns how to call it off. */
export function onceInUse(work: () => void): () => void {
  let callOff = () => undefined as void;
  const stopListening = () => {
    for (const sign of SIGNS) removeEventListener(sign, begin, { capture: true });
  };
  const begin = () => {
    stopListening();
    callOff = whenIdle(work);
  };
  for (const sign of SIGNS) addEventListener(sign, begin, { capture: true, passive: true });
  return () => {
    stopListening();
    callOff();
  };
}

function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, PAUSE_MS);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => cancelIdleCallback(request);
}
