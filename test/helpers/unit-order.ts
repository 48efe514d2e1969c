/** More in one bucket than this are not spread over it, and are sorted by comparing. */
const MOST_BESIDE = 32;

/**
 * The places of numbers from 0 to 1 in ascending order of the numbers. Takes time in proportion to their count where they
 * are spread evenly, and is right for any others as well.
 */
export function unitOrder(values: Float64Array): Int32Array {
  const count = values.length;
  const ends = new Int32Array(count);
  const buckets = new Int32Array(count);
  for (let place = 0; place < count; place++) {
    const bucket = Math.max(0, Math.min(count - 1, Math.trunc((values[place] as number) * count)));
    buckets[place] = bucket;
    ends[bucket] = (ends[bucket] as number) + 1;
  }
  for (let bucket = 1; bucket < count; bucket++) {
    ends[bucket] = (ends[bucket] as number) + (ends[bucket - 1] as number);
  }
  const order = new Int32Array(count);
  const starts = ends.slice();
  for (let place = count - 1; place >= 0; place--) {
    const bucket = buckets[place] as number;
    const at = (starts[bucket] as number) - 1;
    starts[bucket] = at;
    order[at] = place;
  }
  for (let bucket = 0; bucket < count; bucket++) {
    const [from, to] = [starts[bucket] as number, ends[bucket] as number];
    if (to - from > MOST_BESIDE) order.subarray(from, to).sort((a, b) => (values[a] as number) - (values[b] as number));
    else if (to - from > 1) insertInOrder(order, values, from, to);
  }
  return order;
}

function insertInOrder(order: Int32Array, values: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const place = order[i] as number;
    const value = values[place] as number;
    let at = i;
    for (; at > from && (values[order[at - 1] as number] as number) > value; at--) order[at] = order[at - 1] as number;
    order[at] = place;
  }
}
