/** A point of the drawing, in its own pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle by its upper left corner. */
export interface Box extends Point, Size {}

/** How the drawing is laid into its window: a point p of it stands at p × zoom + (x, y). */
export interface Camera extends Point {
  readonly zoom: number;
}
