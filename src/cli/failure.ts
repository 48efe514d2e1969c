/** The document, or the machine, kept a command from its end: the message is for the person, and the exit code is 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
