/** In pixels a second: right past the edge, for each pixel beyond it, and at most, which is some 200 rows. */
const LEAST = 120;
const PER_PIXEL = 14;
const MOST = 6000;

/**
 * How fast rows are scrolled while a drag is held past the upper or lower edge of those in view: the farther, the faster.
 *
 * @param y of the pointer, like the edges in pixels from the top of the page
 * @returns pixels a second, below 0 upwards, 0 between the edges
 */
export function edgeSpeed(y: number, top: number, bottom: number): number {
  const past = y < top ? y - top : Math.max(0, y - bottom);
  return past === 0 ? 0 : Math.sign(past) * Math.min(MOST, LEAST + PER_PIXEL * Math.abs(past));
}
