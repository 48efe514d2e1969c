/** What a call rejects with when the person who asked for it has called it off. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';

  constructor() {
    super('Cancelled');
  }
}
