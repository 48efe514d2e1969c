/** A place in a text as people count it: line and column from 1, columns in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Finds the line and column of an offset; an offset outside the text is taken as its nearest end. */
export type LineIndex = (offset: number) => LineColumn;

/**
 * Reads a text once and then finds each line and column by bisection.
 *
 * Lines end after `\n`, `\r\n` or a lone `\r`, as in the editor.
 */
export function buildLineIndex(text: string): LineIndex {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + lineBreak.length);
  return (offset) => {
    const place = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] as number) <= place) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: place - (starts[low] as number) + 1 };
  };
}

/** The line and column of one offset; for many of the same text use `buildLineIndex`. */
export function lineColumn(text: string, offset: number): LineColumn {
  return buildLineIndex(text)(offset);
}
