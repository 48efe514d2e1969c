/** The first place from `start` on whose entry is at least the value, the length where there is none; entries never fall. */
export function firstAtLeast(sorted: ArrayLike<number>, value: number, start = 0): number {
  let low = start;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
