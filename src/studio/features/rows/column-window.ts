/** Columns on either side of those in view that are in the page as well. */
const overscanColumns = 1;

/**
 * The columns that belong in the page, by their index: those in view beside the one that stays, some on either side of
 * them, and the one that stays itself.
 *
 * @param widths of all columns, in pixels; where there is more room than they need they grow, and all are in view
 * @param frozen the index of the column that stays at the left edge, -1 for none
 * @param left pixels the columns are scrolled by
 * @param viewPx how much of their width is in view
 */
export function columnsInPage(
  widths: readonly number[],
  frozen: number,
  left: number,
  viewPx: number,
): readonly number[] {
  let from = widths.length;
  let to = 0;
  let edge = 0;
  const isWhole = widths.reduce((sum, width) => sum + width, 0) <= viewPx;
  for (const [index, width] of widths.entries()) {
    if (isWhole || (edge + width > left && edge < left + viewPx)) {
      from = Math.min(from, index);
      to = index + 1;
    }
    edge += width;
  }
  const first = Math.max(0, from - overscanColumns);
  const last = Math.min(widths.length, to + overscanColumns);
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  return frozen < 0 || drawn.includes(frozen) ? drawn : [frozen, ...drawn].toSorted((a, b) => a - b);
}
