/** A stretch of a text in UTF-16 units, counted from 0: `start` is inside it, `end` is not. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A repair of broken text: `text` takes the place of `range` (an empty range inserts, an empty text removes). */
export interface TextFix {
  readonly title: string;
  readonly range: TextRange;
  readonly text: string;
}
