import { WorkerLost } from '../../runtime/worker-lost.ts';

/** Why a run failed, in one sentence a person can act on. */
export function failureSentence(reason: unknown): string {
  if (reason instanceof WorkerLost)
    return 'The engine stopped several times over the same rows; the memory may be short.';
  if (!(reason instanceof DOMException)) return reason instanceof Error ? reason.message : String(reason);
  switch (reason.name) {
    case 'QuotaExceededError':
      return 'There is no room left to write to: free some space, or pick a folder on another disk.';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'The browser no longer lets this page write there.';
    case 'NotFoundError':
      return 'What was being written to is gone: it was moved or deleted.';
    case 'NoModificationAllowedError':
      return 'Something else is writing to the same file.';
    default:
      return reason.message;
  }
}
