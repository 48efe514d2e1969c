/** The period of a document, in milliseconds since 1970. */
export interface TimeWindow {
  readonly startMs: number;
  /** The end of the time frame, excluded. */
  readonly endMs: number;
  /** The first moment nothing is known of: the earlier of the end and `as_of`. */
  readonly knownUntilMs: number;
  /** The clock of the document, which may lie behind the end: the first moment that is not known even of what happens later. */
  readonly asOfMs: number;
}
