/** What a person typed cannot be run: the message is one sentence for them, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
