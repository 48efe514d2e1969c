/**
 * How far columns have to be scrolled, by the shortest way, so that one of them is in view beside the one that stays.
 *
 * @param widths of all columns, in pixels
 * @param frozen the index of the column that stays at the left edge, -1 for none
 * @param column the index of the column that is to be in view
 * @param left pixels they are scrolled by
 * @param viewPx how much of their width is in view
 */
export function leftToShow(
  widths: readonly number[],
  frozen: number,
  column: number,
  left: number,
  viewPx: number,
): number {
  const edgeOf = (index: number) => widths.slice(0, index).reduce((sum, width) => sum + width, 0);
  if (column < 0 || column === frozen || edgeOf(widths.length) <= viewPx) return left;
  const held = widths[frozen] ?? 0;
  const edge = edgeOf(column);
  const end = edgeOf(column + 1);
  if (edge < left + held) return Math.max(0, edge - held);
  return end > left + viewPx ? end - viewPx : left;
}
