import { nextMessage } from './next-message.ts';

/** Lets a computation in steps rest for a while, whenever it is asked to, so that others have its core. */
export interface Rest {
  /** Asks for a rest from now on; one that was asked for before goes on at least as long as it would have. */
  ask(forMs: number): void;
  /** Runs all steps; between them, after some milliseconds, messages are heard and what rest there is to come is kept. */
  run<Result>(steps: Generator<void, Result>): Promise<Result>;
}

export interface RestOptions {
  /** In milliseconds. */
  readonly now?: () => number;
  /** Lets messages have their turn, such as one that asks for a rest. */
  readonly hear?: () => Promise<void>;
  readonly wait?: (ms: number) => Promise<void>;
}

const TURN_MS = 8;
/** What rests longer goes on all the same, however often it is asked: it may be waited for. */
export const LONGEST_REST_MS = 1000;

/** Nothing rests before it is asked to. */
export function createRest({ now = clock, hear = nextMessage, wait = timer }: RestOptions = {}): Rest {
  let untilMs = Number.NEGATIVE_INFINITY;
  return {
    ask(forMs) {
      untilMs = Math.max(untilMs, now() + forMs);
    },
    async run(steps) {
      let leftMs = LONGEST_REST_MS;
      for (let startedMs = now(); ; ) {
        const step = steps.next();
        if (step.done === true) return step.value;
        if (now() - startedMs < TURN_MS) continue;
        await hear();
        for (startedMs = now(); startedMs < untilMs && leftMs > 0; startedMs = now()) {
          const ms = Math.min(untilMs - startedMs, leftMs);
          leftMs -= ms;
          await wait(ms);
        }
      }
    },
  };
}

function clock(): number {
  return performance.now();
}

function timer(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
