import { Cancelled } from './cancelled.ts';

/** The work, or the death; a bare race would keep every result alive for as long as the worker lives. */
function outlived<T>(work: Promise<T>, died: Promise<never>): Promise<T> {
  return Promise.race([work.then(() => undefined), died]).then(() => work);
}

/** Settles as the work does, unless the signal aborts first (`Cancelled`) or the worker behind it dies first. */
export function until<T>(work: Promise<T>, died: Promise<never>, signal?: AbortSignal): Promise<T> {
  if (signal === undefined) return outlived(work, died);
  if (signal.aborted) {
    work.catch(() => undefined);
    return Promise.reject(new Cancelled());
  }
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(new Cancelled());
    signal.addEventListener('abort', abort, { once: true });
    outlived(work, died)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
