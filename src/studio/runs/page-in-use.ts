/** How long a page is taken to be at work after a press, and after the pointer or the page has merely moved. */
const AFTER_PRESS_MS = 1000;
const AFTER_MOVE_MS = 300;
const INTERVAL_MS = 100;

const PRESSES = ['pointerdown', 'pointerup', 'keydown'];
const MOVES = ['pointermove', 'wheel'];

/**
 * Calls back while somebody uses the page, with how long it will need a core from now on in milliseconds: at once, then at
 * most ten times a second. Returns how to stop.
 */
export function watchUse(target: EventTarget, onUse: (forMs: number) => void): () => void {
  let told = { atMs: Number.NEGATIVE_INFINITY, untilMs: Number.NEGATIVE_INFINITY };
  const tell = (forMs: number) => (event: Event) => {
    const atMs = event.timeStamp;
    // A press behind a movement asks for more at once.
    if (atMs - told.atMs < INTERVAL_MS && atMs + forMs - told.untilMs < AFTER_MOVE_MS) return;
    told = { atMs, untilMs: Math.max(told.untilMs, atMs + forMs) };
    onUse(forMs);
  };
  const watched = [
    ...PRESSES.map((type) => ({ type, listener: tell(AFTER_PRESS_MS) })),
    ...MOVES.map((type) => ({ type, listener: tell(AFTER_MOVE_MS) })),
  ];
  for (const { type, listener } of watched) target.addEventListener(type, listener, { capture: true, passive: true });
  return () => {
    for (const { type, listener } of watched) target.removeEventListener(type, listener, { capture: true });
  };
}
