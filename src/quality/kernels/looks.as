// Looks at the numbers of a block in AssemblyScript: the same bits as typescript-looks.ts, which is its oracle.
// Built into looks-bytes.ts by `node scripts/wasm.mjs`. Sums are added up in the order of the rows, since another order
// would round otherwise; all else is compared, counted or reckoned in whole numbers, several rows at a time.

/** What is looked at: 4096 numbers, and room to fill the last vectors up. */
const VALUES: usize = memory.data(32832, 16);
/** 0 where a row has no number. */
const VALID: usize = memory.data(4160, 16);
/** The first row of each run. */
const STARTS: usize = memory.data(16448, 16);
/** A number each run: its key, or its sum. */
const SUMS: usize = memory.data(32832, 16);
/** Fingerprints. */
const LANES0: usize = memory.data(16448, 16);
const LANES1: usize = memory.data(16448, 16);
/** What leads to bins (bin-counter.ts): 4096 cells of 16 bits and 512 edges. */
const CELLS: usize = memory.data(8192, 16);
const EDGES: usize = memory.data(4096, 16);
/** How many rows each bin has, or how many runs each length. */
const COUNTS: usize = memory.data(2064, 16);
/** Linear fingerprints (linear-prints.ts), as numbers and while they are added up. */
const PRINTS: usize = memory.data(1024, 16);
const ADDED: usize = memory.data(1024, 16);
/** What a kernel has found. */
const RESULTS: usize = memory.data(64, 16);

const SEED0: i32 = <i32>0x9e3779b1;
const SEED1: i32 = <i32>0x85ebca6b;
const PRIME0: u64 = 67108859;
const PRIME1: u64 = 67108837;

export function values(): usize {
  return VALUES;
}

export function valid(): usize {
  return VALID;
}

export function starts(): usize {
  return STARTS;
}

export function sums(): usize {
  return SUMS;
}

export function lanes0(): usize {
  return LANES0;
}

export function lanes1(): usize {
  return LANES1;
}

export function cells(): usize {
  return CELLS;
}

export function edges(): usize {
  return EDGES;
}

export function counts(): usize {
  return COUNTS;
}

export function prints(): usize {
  return PRINTS;
}

export function results(): usize {
  return RESULTS;
}

// @ts-ignore
@inline
function all(value: f64): v128 {
  return f64x2.splat(value);
}

// @ts-ignore
@inline
function isNull(row: usize): bool {
  return load<u8>(VALID + row) == 0;
}

// @ts-ignore
@inline
function valueAt(row: usize): f64 {
  return load<f64>(VALUES + (row << 3));
}

// @ts-ignore
@inline
function result(place: usize, value: f64): void {
  store<f64>(RESULTS + (place << 3), value);
}

/** The least and the greatest value, how many there are, and whether all are multiples of the grid (any, where it is 0). */
export function range(count: i32, isNullable: bool, grid: f64): void {
  const rows = <usize>count;
  const unit = grid == 0 ? 1 : grid;
  const perUnit = 1 / unit;
  let min: f64 = Infinity;
  let max: f64 = -Infinity;
  let held: i32 = count;
  let off = false;
  if (isNullable) {
    held = 0;
    for (let row: usize = 0; row < rows; row++) {
      if (isNull(row)) continue;
      const value = valueAt(row);
      if (value < min) min = value;
      if (value > max) max = value;
      if (floor(value * perUnit + 0.5) * unit != value) off = true;
      held++;
    }
  } else if (count > 0) {
    // The last row stands for those behind it.
    for (let row = rows; row < ((rows + 3) & ~3); row++) store<f64>(VALUES + (row << 3), valueAt(rows - 1));
    const end: usize = ((rows + 3) & ~3) << 3;
    let least0 = all(Infinity);
    let least1 = least0;
    let most0 = all(-Infinity);
    let most1 = most0;
    let aside = i64x2.splat(0);
    for (let at: usize = 0; at < end; at += 32) {
      const one = v128.load(VALUES + at);
      const other = v128.load(VALUES + at, 16);
      least0 = f64x2.pmin(least0, one);
      least1 = f64x2.pmin(least1, other);
      most0 = f64x2.pmax(most0, one);
      most1 = f64x2.pmax(most1, other);
      const one1 = f64x2.mul(f64x2.floor(f64x2.add(f64x2.mul(one, all(perUnit)), all(0.5))), all(unit));
      const other1 = f64x2.mul(f64x2.floor(f64x2.add(f64x2.mul(other, all(perUnit)), all(0.5))), all(unit));
      aside = v128.or(aside, v128.or(f64x2.ne(one1, one), f64x2.ne(other1, other)));
    }
    const least = f64x2.pmin(least0, least1);
    const most = f64x2.pmax(most0, most1);
    min = f64x2.extract_lane(least, 1) < f64x2.extract_lane(least, 0) ? f64x2.extract_lane(least, 1) : f64x2.extract_lane(least, 0);
    max = f64x2.extract_lane(most, 1) > f64x2.extract_lane(most, 0) ? f64x2.extract_lane(most, 1) : f64x2.extract_lane(most, 0);
    off = v128.any_true(aside);
  }
  result(0, min);
  result(1, max);
  result(2, <f64>held);
  result(3, grid == 0 || !off ? 1 : 0);
}

/** Whether each value is start + step (from + row): those of running numbers in their place. */
export function countsUp(count: i32, start: f64, step: f64, from: f64): bool {
  const rows = <usize>count;
  let place = f64x2(from, from + 1);
  let aside = i64x2.splat(0);
  const pairs = (rows & ~1) << 3;
  for (let at: usize = 0; at < pairs; at += 16) {
    const expected = f64x2.add(all(start), f64x2.mul(all(step), place));
    aside = v128.or(aside, f64x2.ne(expected, v128.load(VALUES + at)));
    place = f64x2.add(place, all(2));
  }
  if (v128.any_true(aside)) return false;
  return (rows & 1) == 0 || valueAt(rows - 1) == start + step * (from + <f64>(count - 1));
}

/**
 * Sums of the deviations from a value and of their squares, how many there are, and the counts of bins: those between
 * edges, which cells by leading bits (`isFloating`) or alike in width lead to.
 */
export function spread(
  count: i32,
  isNullable: bool,
  shift: f64,
  isFloating: bool,
  low: f64,
  scale: f64,
  bits: i32,
  base: i32,
  top: i32,
  last: i32,
): void {
  memory.fill(COUNTS, 0, (<usize>last + 1) << 2);
  if (isFloating) spreadWith(count, isNullable, shift, true, low, scale, bits, base, top, last);
  else spreadWith(count, isNullable, shift, false, low, scale, bits, base, top, last);
}

// @ts-ignore
@inline
function spreadWith(
  count: i32,
  isNullable: bool,
  shift: f64,
  isFloating: bool,
  low: f64,
  scale: f64,
  bits: i32,
  base: i32,
  top: i32,
  last: i32,
): void {
  const rows = <usize>count;
  let held: i32 = 0;
  let sum: f64 = 0;
  let squares: f64 = 0;
  for (let row: usize = 0; row < rows; row++) {
    if (isNullable && isNull(row)) continue;
    const value = valueAt(row);
    const aside = value - shift;
    sum += aside;
    squares += aside * aside;
    held++;
    let cell: i32;
    if (isFloating) {
      cell = (load<i32>(VALUES + (row << 3), 4) >> bits) - base;
      cell = cell < 0 ? 0 : cell > top ? top : cell;
    } else {
      const across = (value - low) * scale;
      cell = across <= 0 ? 0 : across >= <f64>top ? top : <i32>across;
    }
    let bin: i32 = load<i16>(CELLS + (<usize>cell << 1));
    if (bin < 0) {
      bin = ~bin;
      while (bin < last && load<f64>(EDGES + (<usize>bin << 3)) < value) bin++;
    }
    const place = COUNTS + (<usize>bin << 2);
    store<i32>(place, load<i32>(place) + 1);
  }
  result(0, sum);
  result(1, squares);
  result(2, <f64>held);
}

/** Finds the first rows of runs of one value; gives how many there are. */
export function runs(count: i32): i32 {
  if (count == 0) return 0;
  store<i32>(STARTS, 0);
  let found: usize = 1;
  let before = load<u64>(VALUES);
  for (let row: i32 = 1; row < count; row++) {
    const bits = load<u64>(VALUES + (<usize>row << 3));
    store<i32>(STARTS + (found << 2), row);
    // Minus zero is zero, and what is no number is itself.
    found += <usize>(<i32>(bits != before) & <i32>(reinterpret<f64>(bits) != reinterpret<f64>(before)));
    before = bits;
  }
  return <i32>found;
}

/** Counts the inner runs of so many by their length, those of 255 and more together; gives the longest, and their rows. */
export function lengths(found: i32): void {
  memory.fill(COUNTS, 0, 1024);
  let most: i32 = 0;
  for (let run: i32 = 1; run < found - 1; run++) {
    const at = STARTS + (<usize>run << 2);
    const rows = load<i32>(at, 4) - load<i32>(at);
    if (rows > most) most = rows;
    const place = COUNTS + (<usize>(rows < 255 ? rows : 255) << 2);
    store<i32>(place, load<i32>(place) + 1);
  }
  result(0, <f64>most);
  result(1, found > 2 ? <f64>(load<i32>(STARTS + (<usize>(found - 1) << 2)) - load<i32>(STARTS + 4)) : 0);
}

/** The value that each of so many runs begins with. */
export function leading(found: i32): void {
  for (let run: usize = 0; run < <usize>found; run++) {
    store<f64>(SUMS + (run << 3), valueAt(<usize>load<i32>(STARTS + (run << 2))));
  }
}

/** The sum of each of so many runs; of the values that are not null. */
export function runSums(found: i32, count: i32, isNullable: bool): void {
  let row: usize = 0;
  for (let run: i32 = 0; run < found; run++) {
    const end = <usize>(run + 1 < found ? load<i32>(STARTS + (<usize>run << 2), 4) : count);
    let sum: f64 = 0;
    for (; row < end; row++) if (!isNullable || !isNull(row)) sum += valueAt(row);
    store<f64>(SUMS + (<usize>run << 3), sum);
  }
}

// @ts-ignore
@inline
function finish(hash: v128): v128 {
  let h = i32x4.mul(v128.xor(hash, i32x4.shr_u(hash, 16)), i32x4.splat(<i32>0x85ebca6b));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 13)), i32x4.splat(<i32>0xc2b2ae35));
  return v128.xor(h, i32x4.shr_u(h, 16));
}

// @ts-ignore
@inline
function mix(hash: v128, first: v128, second: v128): v128 {
  const h = i32x4.add(finish(v128.xor(hash, first)), i32x4.splat(0x27d4eb2f));
  return finish(v128.xor(i32x4.mul(h, i32x4.splat(0x165667b1)), second));
}

/** Mixes so many values, or the numbers of runs, into fingerprints, which the first column of a key begins. */
export function fingerprint(count: i32, isFirst: bool, isOfRuns: bool): void {
  const source = isOfRuns ? SUMS : VALUES;
  const end = <usize>count << 2;
  for (let at: usize = 0; at < end; at += 16) {
    const one = v128.load(source + 2 * at);
    const other = v128.load(source + 2 * at, 16);
    // Minus zero is zero.
    const one1 = v128.andnot(one, f64x2.eq(one, all(0)));
    const other1 = v128.andnot(other, f64x2.eq(other, all(0)));
    const low = i32x4.shuffle(one1, other1, 0, 2, 4, 6);
    const high = i32x4.shuffle(one1, other1, 1, 3, 5, 7);
    const hash0 = isFirst ? i32x4.splat(SEED0) : v128.load(LANES0 + at);
    const hash1 = isFirst ? i32x4.splat(SEED1) : v128.load(LANES1 + at);
    v128.store(LANES0 + at, mix(hash0, low, high));
    v128.store(LANES1 + at, mix(hash1, high, low));
  }
}

// @ts-ignore
@inline
function remainder(value: f64, prime: f64): u64 {
  const rest = value - floor(value / prime) * prime;
  return <u64>(rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest);
}

// @ts-ignore
@inline
function weightOf(lane: u32): u64 {
  const weight = <u64>(lane >>> 6);
  return 1 + (weight < PRIME1 - 1 ? weight : weight & 0xffff);
}

/** Adds the numbers of so many keys, told by their fingerprints, to linear fingerprints. */
export function addPrints(count: i32): void {
  memory.fill(ADDED, 0, 1024);
  for (let key: usize = 0; key < <usize>count; key++) {
    const value = load<f64>(SUMS + (key << 3));
    const lane0 = load<u32>(LANES0 + (key << 2));
    const lane1 = load<u32>(LANES1 + (key << 2));
    const isSmall = value >= 0 && value < <f64>PRIME1;
    const value0 = isSmall ? <u64>value : remainder(value, <f64>PRIME0);
    const value1 = isSmall ? <u64>value : remainder(value, <f64>PRIME1);
    // 4096 products of less than 2^52 each fit in 64 bits.
    const part = ADDED + (<usize>(lane0 & 63) << 4);
    store<u64>(part, load<u64>(part) + value0 * weightOf(lane0));
    store<u64>(part, load<u64>(part, 8) + value1 * weightOf(lane1), 8);
  }
  for (let part: usize = 0; part < 1024; part += 16) {
    const sum0 = <u64>load<f64>(PRINTS + part) + load<u64>(ADDED + part);
    const sum1 = <u64>load<f64>(PRINTS + part, 8) + load<u64>(ADDED + part, 8);
    store<f64>(PRINTS + part, rest(sum0, PRIME0));
    store<f64>(PRINTS + part, rest(sum1, PRIME1), 8);
  }
}

/** What a sum leaves over a prime. Division takes long; the quotient by its inverse is right, or one beside. */
// @ts-ignore
@inline
function rest(sum: u64, prime: u64): f64 {
  const left = <i64>(sum - <u64>(<f64>sum * (1 / <f64>prime)) * prime);
  return <f64>(left < 0 ? left + <i64>prime : left >= <i64>prime ? left - <i64>prime : left);
}

const DAY_MS: f64 = 86400000;
const HOUR_MS: f64 = 3600000;
/** Beyond what rounding takes off a product, in milliseconds. */
const NUDGE: f64 = 0.001;

/** Counts moments by the hours of the day; the days since the first one stand in the place of runs, -1 for none. */
export function times(count: i32, isNullable: bool, firstDay: f64): void {
  memory.fill(COUNTS, 0, 100);
  for (let row: usize = 0; row < <usize>count; row++) {
    const to = STARTS + (row << 2);
    if (isNullable && isNull(row)) {
      store<i32>(to, -1);
      continue;
    }
    const value = valueAt(row);
    // Rounded products may be one beside the quotient.
    let day = floor(value * (1 / DAY_MS));
    let left = value - day * DAY_MS;
    if (left < 0) {
      day -= 1;
      left += DAY_MS;
    } else if (left >= DAY_MS) {
      day += 1;
      left -= DAY_MS;
    }
    const hour = <i32>((left + NUDGE) * (1 / HOUR_MS));
    const place = COUNTS + (<usize>(hour < 24 ? hour : 24) << 2);
    store<i32>(place, load<i32>(place) + 1);
    day -= firstDay;
    store<i32>(to, day >= 0 ? <i32>day : -1);
  }
}

/** The rows whose multiples, each more by the factor than the one before, have no bit above the last `32 - shift`. */
export function spreadRows(count: i32, multiple: i32, factor: i32, shift: i32): i32 {
  let found: usize = 0;
  let multiples = i32x4(multiple, multiple + factor, multiple + 2 * factor, multiple + 3 * factor);
  for (let row = 0; row < count; row += 4) {
    const isKept = i32x4.eq(i32x4.shr_u(multiples, shift), i32x4.splat(0));
    if (v128.any_true(isKept)) {
      const bits = i32x4.bitmask(isKept);
      for (let lane = 0; lane < 4 && row + lane < count; lane++) {
        store<i32>(STARTS + (found << 2), row + lane);
        found += (bits >> lane) & 1;
      }
    }
    multiples = i32x4.add(multiples, i32x4.splat(4 * factor));
  }
  return <i32>found;
}
