/** A file cannot be read, or not to its end: why, as the end of a sentence that begins with its name. */
export class UnreadFile extends Error {}
