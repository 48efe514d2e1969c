/** A stream of requests of which only the latest matters. */
export interface LatestAtMost<Request> {
  /** Asks for this as soon as the interval and the request under way allow; whatever else waited is dropped. */
  ask(request: Request): void;
  /** Drops what waits and whatever is under way; no answer is handed on after it. */
  stop(): void;
}

export interface LatestAtMostOptions<Request, Result> {
  readonly intervalMs: number;
  readonly load: (request: Request, signal: AbortSignal) => Promise<Result>;
  readonly onResult: (result: Result, request: Request) => void;
  readonly onFailure: (reason: unknown, request: Request) => void;
}

/**
 * Starts at most one request an interval and never two at a time; of those that come meanwhile only the latest is kept.
 *
 * A request under way is let finish and its answer handed on although a newer one waits, so that a view still moves while
 * someone types without a pause.
 */
export function latestAtMost<Request, Result>(options: LatestAtMostOptions<Request, Result>): LatestAtMost<Request> {
  const { intervalMs, load, onResult, onFailure } = options;
  let startedAtMs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;
  let waiting: { readonly request: Request } | undefined;

  function schedule(): void {
    if (running !== undefined || timer !== undefined || waiting === undefined) return;
    timer = setTimeout(() => void start(), Math.max(0, startedAtMs + intervalMs - Date.now()));
  }

  async function start(): Promise<void> {
    timer = undefined;
    if (waiting === undefined) return;
    const { request } = waiting;
    waiting = undefined;
    startedAtMs = Date.now();
    const controller = new AbortController();
    running = controller;
    try {
      const result = await load(request, controller.signal);
      if (!controller.signal.aborted) onResult(result, request);
    } catch (reason) {
      if (!controller.signal.aborted) onFailure(reason, request);
    }
    if (running !== controller) return;
    running = undefined;
    schedule();
  }

  return {
    ask(request) {
      waiting = { request };
      schedule();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      waiting = undefined;
      running?.abort();
      running = undefined;
    },
  };
}
