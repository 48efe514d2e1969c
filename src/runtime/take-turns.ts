import { nextMessage } from './next-message.ts';

const TURN_MS = 8;

/**
 * Runs a stepwise computation in slices of a few milliseconds, so that messages are heard in between.
 *
 * @param isStale asked between slices; when it says yes the computation is dropped and undefined returned
 * @param onTurn told after each slice what the computation yielded last
 * @param isPressing says that a slice is to end at the next step, however short it was
 */
export async function takeTurns<Step, Result>(
  steps: Generator<Step, Result>,
  isStale: () => boolean,
  onTurn?: (step: Step) => void,
  isPressing: () => boolean = () => false,
): Promise<Result | undefined> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - started < TURN_MS && !isPressing()) continue;
    onTurn?.(step.value);
    await nextMessage();
    if (isStale()) return undefined;
    started = performance.now();
  }
}
