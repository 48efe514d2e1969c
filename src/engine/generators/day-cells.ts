const MS_PER_HOUR = 3600000;
const MS_PER_DAY = 86400000;

/** A part of an hour that can be drawn: so many times on the grid, from the first on, and the weight of all of them. */
export interface DayCell {
  readonly firstMs: number;
  readonly times: number;
  readonly weight: number;
}

/**
 * The parts of the hours of a day that lie between two times, in the order of the day; past midnight where the end comes
 * first. An hour's weight spreads evenly over its times, so that half an hour has half of it; without weights all times
 * are alike.
 *
 * @param gridMs the distance between two times; a part without any is left out
 */
export function dayCells(fromMs: number, toMs: number, gridMs: number, hours?: readonly number[]): readonly DayCell[] {
  const spans =
    fromMs < toMs
      ? [[fromMs, toMs] as const]
      : [[0, toMs] as const, [fromMs, MS_PER_DAY] as const].filter(([from, to]) => from < to);
  const cells: DayCell[] = [];
  for (const [from, to] of spans) {
    for (let hour = Math.floor(from / MS_PER_HOUR); hour * MS_PER_HOUR < to; hour++) {
      const firstMs = Math.ceil(Math.max(from, hour * MS_PER_HOUR) / gridMs) * gridMs;
      const endMs = Math.min(to, (hour + 1) * MS_PER_HOUR);
      const times = Math.ceil((endMs - firstMs) / gridMs);
      const weight = times * (hours?.[hour] ?? 1);
      if (times > 0 && weight > 0) cells.push({ firstMs, times, weight });
    }
  }
  return cells;
}
