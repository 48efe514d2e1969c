/** What a call rejects with when its worker died, was replaced, or no longer knows what is asked of it. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
}
