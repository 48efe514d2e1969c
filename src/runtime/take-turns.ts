import { nextMessage } from './next-message.ts';

const TURN_MS = 8;

/**
 * Runs a stepwise computation in slices of a few milliseconds, so that messages are heard in between.
 *
 * @param isStale asked between slices; when it says yes the computation is dropped and undefined returned
 */
export async function takeTurns<Result>(
  steps: Generator<unknown, Result>,
  isStale: () => boolean,
): Promise<Result | undefined> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - started < TURN_MS) continue;
    await nextMessage();
    if (isStale()) return undefined;
    started = performance.now();
  }
}
