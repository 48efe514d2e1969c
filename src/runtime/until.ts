import { Cancelled } from './cancelled.ts';

/** Settles as the work does, unless the signal aborts first (`Cancelled`) or the worker behind it dies first. */
export function until<T>(work: Promise<T>, died: Promise<never>, signal?: AbortSignal): Promise<T> {
  if (signal === undefined) return Promise.race([work, died]);
  if (signal.aborted) {
    work.catch(() => undefined);
    return Promise.reject(new Cancelled());
  }
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(new Cancelled());
    signal.addEventListener('abort', abort, { once: true });
    Promise.race([work, died])
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
