const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const DIGIT_STARTS = [0, DIGIT_BITS, 2 * DIGIT_BITS];
const SIGN = 0x80000000;

/** Where numbers stand, the least one first, and those that are alike in their own order; NaN is none. */
export function placesInOrder(values: Float64Array): Int32Array {
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  const [high, low] = [new Uint32Array(values.length), new Uint32Array(values.length)];
  let places = new Int32Array(values.length);
  let held = 0;
  let [anyHigh, allHigh, anyLow, allLow] = [0, -1, 0, -1];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    // Both zeros are alike. Turned so, the words of numbers are in the order of the numbers.
    const isZero = value === 0;
    const front = isZero ? 0 : (words[2 * i + 1] as number);
    const back = isZero ? 0 : (words[2 * i] as number);
    const mine = (front & SIGN) !== 0 ? ~front : front | SIGN;
    const rest = (front & SIGN) !== 0 ? ~back : back;
    high[i] = mine;
    low[i] = rest;
    anyHigh |= mine;
    allHigh &= mine;
    anyLow |= rest;
    allLow &= rest;
    places[held++] = i;
  }
  places = places.subarray(0, held);
  let spare = new Int32Array(held);
  // What all have in common puts nothing in order.
  for (const [keys, differing] of [
    [low, anyLow ^ allLow],
    [high, anyHigh ^ allHigh],
  ] as const) {
    for (const start of DIGIT_STARTS) {
      if (((differing >>> start) & (DIGITS - 1)) === 0) continue;
      sortByDigit(places, keys, start, spare);
      [places, spare] = [spare, places];
    }
  }
  return places;
}

function sortByDigit(places: Int32Array, keys: Uint32Array, start: number, into: Int32Array): void {
  const ends = new Int32Array(DIGITS + 1);
  for (let i = 0; i < places.length; i++) {
    const digit = ((keys[places[i] as number] as number) >>> start) & (DIGITS - 1);
    ends[digit + 1] = (ends[digit + 1] as number) + 1;
  }
  for (let digit = 0; digit < DIGITS; digit++) ends[digit + 1] = (ends[digit + 1] as number) + (ends[digit] as number);
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    const digit = ((keys[place] as number) >>> start) & (DIGITS - 1);
    const at = ends[digit] as number;
    into[at] = place;
    ends[digit] = at + 1;
  }
}
