import type { CoreNeed } from '../../runtime/pool.ts';

/** How long a page is taken to be at work after a press, and after the pointer or the page has merely moved. */
const AFTER_PRESS_MS = 1000;
const AFTER_MOVE_MS = 300;
/** How long what a press does takes at first: the press itself, and the first frame of what it opens. */
const AT_PRESS_MS = 200;
const INTERVAL_MS = 100;

const PRESSES = ['pointerdown', 'pointerup', 'keydown'];
const MOVES = ['pointermove', 'wheel'];

/**
 * Calls back while somebody uses the page, with how long it will need cores from now on: at once, then at most ten times a
 * second. Returns how to stop.
 */
export function watchUse(target: EventTarget, onUse: (need: CoreNeed) => void): () => void {
  let told = { atMs: Number.NEGATIVE_INFINITY, untilMs: Number.NEGATIVE_INFINITY };
  const tell = (need: CoreNeed) => (event: Event) => {
    const atMs = event.timeStamp;
    const { oneMs } = need;
    // A press behind a movement asks for more at once.
    if (atMs - told.atMs < INTERVAL_MS && atMs + oneMs - told.untilMs < AFTER_MOVE_MS) return;
    told = { atMs, untilMs: Math.max(told.untilMs, atMs + oneMs) };
    onUse(isHeld(event) ? { oneMs, allMs: 0 } : need);
  };
  const watched = [
    ...PRESSES.map((type) => ({ type, listener: tell({ oneMs: AFTER_PRESS_MS, allMs: AT_PRESS_MS }) })),
    ...MOVES.map((type) => ({ type, listener: tell({ oneMs: AFTER_MOVE_MS, allMs: 0 }) })),
  ];
  for (const { type, listener } of watched) target.addEventListener(type, listener, { capture: true, passive: true });
  return () => {
    for (const { type, listener } of watched) target.removeEventListener(type, listener, { capture: true });
  };
}

/** Whether a key is held down: it would have all workers rest for as long. */
function isHeld(event: Event): boolean {
  return 'repeat' in event && event.repeat === true;
}
