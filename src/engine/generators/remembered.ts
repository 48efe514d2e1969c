const MOST_REMEMBERED = 4096;

/** A function of the whole numbers below a size, which keeps what it gives where those are few. */
export function remembered(size: number, of: (place: number) => number): (place: number) => number {
  if (size > MOST_REMEMBERED) return of;
  let known: Float64Array | undefined;
  return (place) => {
    known ??= Float64Array.from({ length: size }, (_, i) => of(i));
    return known[place] as number;
  };
}
