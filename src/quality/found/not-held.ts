/** What a check needs that files do not tell: a hidden column, a table without a file, a value that a modifier has changed. */
export class NotHeld extends Error {
  override readonly name = 'NotHeld';
}
