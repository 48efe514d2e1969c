/** How far a size stands between the least and the most of a volume, from 0 to 100 in steps of equal ratio. */
export function volumePlace(size: number, min: number, max: number): number {
  const [from, to] = bounds(min, max);
  return (100 * Math.log(Math.max(from, Math.min(to, size)) / from)) / Math.log(to / from);
}

/** The size at such a place, to two digits. */
export function volumeAt(place: number, min: number, max: number): number {
  if (place <= 0) return min;
  if (place >= 100) return max;
  const [from, to] = bounds(min, max);
  return Math.max(min, Math.min(max, Number((from * (to / from) ** (place / 100)).toPrecision(2))));
}

/** A scale of ratios has no 0. */
function bounds(min: number, max: number): readonly [number, number] {
  const from = Math.max(min, max / 1e6, 1e-3);
  return [from, Math.max(max, from * 1.001)];
}
