import type { MassLine } from './draw-untaken.ts';

/** What rows are put in order by, one entry a row of the table. */
export interface Indexable {
  readonly count: number;
  /** The group each row belongs to, from 0; -1 for a row that is in none. All rows are in group 0 where it is left out. */
  readonly groups?: Int32Array;
  /** When each row came to be, in milliseconds; NaN for a row of which that is not known. */
  readonly times?: Float64Array;
  /** How likely each row is, relative to the others; never below 0. All are alike where it is left out. */
  readonly weights?: Float64Array;
}

/** The rows of a table by group and time, to pick one of those that fit. */
export interface PickIndex {
  /**
   * The row a uniform picks among those of a group that came to be before a moment; -1 where there is none.
   *
   * @param before in milliseconds, excluded; Infinity for any time
   */
  readonly pick: (u: number, group: number, before: number) => number;
  /** The places of the rows of a group that came to be before a moment, to draw several different ones from. */
  readonly line: (group: number, before: number) => MassLine;
  /** The row at a place. */
  readonly rowAt: (place: number) => number;
  /** The place of a row; -1 for one that is in no group, or whose time is not known. Asked for by reports alone. */
  readonly placeOf: (row: number) => number;
}

const DIGITS = 65536;

/**
 * Puts the rows of a table in order of (group, time, row), with cumulative weights inside each group, so that the rows of
 * a group that came before a moment stand together and one of them is picked by a uniform, exactly by its weight (R18).
 */
export function pickIndex({ count, groups, times, weights }: Indexable): PickIndex {
  const rows = sortedRows(count, groups, times);
  const starts = groupStarts(rows, groups);
  const sortedTimes = times === undefined ? undefined : Float64Array.from(rows, (row) => times[row] as number);
  const cumulative = weights === undefined ? undefined : cumulativeInGroups(rows, starts, weights);
  let places: Int32Array | undefined;
  const place = (group: number, before: number) => {
    if (group < 0 || group + 1 >= starts.length) return { start: 0, end: 0 };
    const start = starts[group] as number;
    const end = starts[group + 1] as number;
    return { start, end: sortedTimes === undefined ? end : firstAtLeast(sortedTimes, before, start, end) };
  };
  return {
    pick(u, group, before) {
      const { start, end } = place(group, before);
      if (end === start) return -1;
      if (cumulative === undefined) return rows[start + Math.floor(u * (end - start))] as number;
      const total = cumulative[end - 1] as number;
      if (!(total > 0)) return -1;
      return rows[firstAbove(cumulative, u * total, start, end)] as number;
    },
    line(group, before) {
      const { start, end } = place(group, before);
      if (cumulative === undefined)
        return {
          start,
          end,
          before: (at) => at - start,
          at: (mass) => start + Math.floor(mass),
          isPossible: () => true,
        };
      const sumBefore = (at: number) => (at === start ? 0 : (cumulative[at - 1] as number));
      return {
        start,
        end,
        before: sumBefore,
        at: (mass) => firstAbove(cumulative, mass, start, end),
        isPossible: (at) => (cumulative[at] as number) > sumBefore(at),
      };
    },
    rowAt: (at) => rows[at] as number,
    placeOf(row) {
      places ??= placesIn(rows, count);
      return places[row] ?? -1;
    },
  };
}

function placesIn(rows: Uint32Array, count: number): Int32Array {
  const places = new Int32Array(count).fill(-1);
  rows.forEach((row, place) => {
    places[row] = place;
  });
  return places;
}

/** The rows of a table in order of (time, row); those whose time is NaN are left out. */
export function timeOrder(times: Float64Array): Uint32Array {
  return sortedRows(times.length, undefined, times);
}

/** As `timeOrder`, with the rows whose time is NaN behind the others. */
export function fileOrder(times: Float64Array): Uint32Array {
  const order = timeOrder(times);
  if (order.length === times.length) return order;
  const whole = new Uint32Array(times.length);
  whole.set(order);
  let at = order.length;
  for (let row = 0; row < times.length; row++) if (Number.isNaN(times[row])) whole[at++] = row;
  return whole;
}

function sortedRows(count: number, groups: Int32Array | undefined, times: Float64Array | undefined): Uint32Array {
  let kept = 0;
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    const fits = (groups === undefined || (groups[row] as number) >= 0) && !Number.isNaN(times?.[row] ?? 0);
    if (fits) rows[kept++] = row;
  }
  let sorted: Uint32Array = rows.subarray(0, kept);
  if (times !== undefined) sorted = sortedBy(sorted, times);
  return groups === undefined ? sorted : sortedBy(sorted, groups);
}

/** Rows in order of whole numbers, equal ones as they were; a radix sort by 16 bits at a time, which reuses their array. */
function sortedBy(rows: Uint32Array, numbers: Float64Array | Int32Array): Uint32Array {
  let least = Infinity;
  let most = -Infinity;
  for (const row of rows) {
    const number = numbers[row] as number;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  let from = rows;
  let other: Uint32Array | undefined;
  const digits = new Uint16Array(rows.length);
  for (let unit = 1; unit <= most - least; unit *= DIGITS) {
    const places = new Uint32Array(DIGITS + 1);
    const perUnit = 1 / unit;
    for (let i = 0; i < from.length; i++) {
      const whole = Math.floor(((numbers[from[i] as number] as number) - least) * perUnit);
      const digit = whole - Math.floor(whole / DIGITS) * DIGITS;
      digits[i] = digit;
      places[digit + 1] = (places[digit + 1] as number) + 1;
    }
    for (let d = 0; d < DIGITS; d++) places[d + 1] = (places[d + 1] as number) + (places[d] as number);
    const to = other ?? new Uint32Array(from.length);
    for (let i = 0; i < from.length; i++) {
      const digit = digits[i] as number;
      const place = places[digit] as number;
      to[place] = from[i] as number;
      places[digit] = place + 1;
    }
    other = from;
    from = to;
  }
  return from;
}

/** Where each group begins among the sorted rows; one entry more than there are groups. */
function groupStarts(rows: Uint32Array, groups: Int32Array | undefined): Uint32Array {
  if (groups === undefined) return Uint32Array.of(0, rows.length);
  const last = rows.length === 0 ? -1 : (groups[rows[rows.length - 1] as number] as number);
  const starts = new Uint32Array(last + 2);
  for (const row of rows) {
    const next = (groups[row] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let group = 0; group <= last; group++)
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  return starts;
}

function cumulativeInGroups(rows: Uint32Array, starts: Uint32Array, weights: Float64Array): Float64Array {
  const sums = new Float64Array(rows.length);
  for (let group = 0; group + 1 < starts.length; group++) {
    let sum = 0;
    for (let i = starts[group] as number; i < (starts[group + 1] as number); i++) {
      sum += weights[rows[i] as number] as number;
      sums[i] = sum;
    }
  }
  return sums;
}

/** The first place from `start` whose entry is at least the value; `end` where there is none. Entries never fall. */
function firstAtLeast(sorted: Float64Array, value: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place whose entry is above the value, the last one at most. */
function firstAbove(sorted: Float64Array, value: number, start: number, end: number): number {
  let low = start;
  let high = end - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
