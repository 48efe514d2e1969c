import { startTransition, useEffect, useRef, useState } from 'react';
import { type LatestAtMost, latestAtMost } from './latest-at-most.ts';

/** The newest answer so far with the request it answers, and why the newest request failed, if it did. */
export interface LatestAnswer<Request, Result> {
  readonly request?: Request;
  readonly result?: Result;
  readonly failure?: string;
}

/**
 * Keeps asking for the latest request, at most once an interval, and keeps the last answer until the next is there.
 * `request` must keep its identity while it asks for the same; `load` is that of the first call. What an answer shows is
 * drawn in slices, so that keys are heard in between.
 */
export function useLatest<Request, Result>(
  request: Request | undefined,
  load: (request: Request, signal: AbortSignal) => Promise<Result>,
  intervalMs: number,
): LatestAnswer<Request, Result> {
  const [answer, setAnswer] = useState<LatestAnswer<Request, Result>>({});
  const first = useRef({ load, intervalMs });
  const stream = useRef<LatestAtMost<Request>>(undefined);

  useEffect(() => {
    const created = latestAtMost<Request, Result>({
      ...first.current,
      onResult: (result, answered) => startTransition(() => setAnswer({ request: answered, result })),
      onFailure: (reason) => setAnswer((before) => ({ ...before, failure: String(reason) })),
    });
    stream.current = created;
    return () => created.stop();
  }, []);

  useEffect(() => {
    if (request !== undefined) stream.current?.ask(request);
  }, [request]);

  return answer;
}
