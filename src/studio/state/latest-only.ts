/** What became of a request: its answer, or nothing, since a newer one took its place. */
export type Latest<Output> = { readonly kind: 'answer'; readonly output: Output } | { readonly kind: 'superseded' };

interface Waiting<Input, Output> {
  readonly input: Input;
  resolve(outcome: Latest<Output>): void;
  reject(reason: unknown): void;
}

export interface LatestOnlyOptions {
  /** Called when a newer request waits for one that runs: the one that runs may end without an answer. */
  onOvertaken(): void;
  /** Called when a request has gone on for this long after it was overtaken. */
  readonly stuckMs: number;
  onStuck(): void;
}

/**
 * Makes a function answer only its latest call: one call runs at a time, at most one waits behind it, and whatever a newer
 * call overtook resolves as superseded, failures included.
 */
export function latestOnly<Input, Output>(
  run: (input: Input) => Promise<Output>,
  { onOvertaken, stuckMs, onStuck }: LatestOnlyOptions,
): (input: Input) => Promise<Latest<Output>> {
  let isRunning = false;
  let waiting: Waiting<Input, Output> | undefined;
  let stuckTimer: ReturnType<typeof setTimeout> | undefined;

  async function start(call: Waiting<Input, Output>): Promise<void> {
    isRunning = true;
    try {
      const output = await run(call.input);
      call.resolve(waiting === undefined ? { kind: 'answer', output } : { kind: 'superseded' });
    } catch (reason) {
      if (waiting === undefined) call.reject(reason);
      else call.resolve({ kind: 'superseded' });
    }
    clearTimeout(stuckTimer);
    isRunning = false;
    const next = waiting;
    waiting = undefined;
    if (next !== undefined) void start(next);
  }

  return (input) =>
    new Promise((resolve, reject) => {
      const call = { input, resolve, reject };
      if (!isRunning) {
        void start(call);
        return;
      }
      if (waiting === undefined) {
        stuckTimer = setTimeout(onStuck, stuckMs);
        onOvertaken();
      } else waiting.resolve({ kind: 'superseded' });
      waiting = call;
    });
}
