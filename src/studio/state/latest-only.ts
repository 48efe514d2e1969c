/** What became of a request: its answer, or nothing, since a newer one took its place. */
export type Latest<Output> = { readonly kind: 'answer'; readonly output: Output } | { readonly kind: 'superseded' };

interface Waiting<Input, Output> {
  readonly input: Input;
  resolve(outcome: Latest<Output>): void;
  reject(reason: unknown): void;
}

export interface LatestOnlyOptions {
  /** Called when a request has run this long although a newer one waits for it. */
  readonly stuckMs: number;
  onStuck(): void;
}

/**
 * Makes a function answer only its latest call: one call runs at a time, at most one waits behind it, and whatever a newer
 * call overtook resolves as superseded, failures included.
 */
export function latestOnly<Input, Output>(
  run: (input: Input) => Promise<Output>,
  { stuckMs, onStuck }: LatestOnlyOptions,
): (input: Input) => Promise<Latest<Output>> {
  let running: { readonly sinceMs: number } | undefined;
  let waiting: Waiting<Input, Output> | undefined;
  let stuckTimer: ReturnType<typeof setTimeout> | undefined;

  async function start(call: Waiting<Input, Output>): Promise<void> {
    running = { sinceMs: Date.now() };
    try {
      const output = await run(call.input);
      call.resolve(waiting === undefined ? { kind: 'answer', output } : { kind: 'superseded' });
    } catch (reason) {
      if (waiting === undefined) call.reject(reason);
      else call.resolve({ kind: 'superseded' });
    }
    clearTimeout(stuckTimer);
    running = undefined;
    const next = waiting;
    waiting = undefined;
    if (next !== undefined) void start(next);
  }

  return (input) =>
    new Promise((resolve, reject) => {
      const call = { input, resolve, reject };
      if (running === undefined) {
        void start(call);
        return;
      }
      waiting?.resolve({ kind: 'superseded' });
      waiting = call;
      clearTimeout(stuckTimer);
      stuckTimer = setTimeout(onStuck, Math.max(0, stuckMs - (Date.now() - running.sinceMs)));
    });
}
