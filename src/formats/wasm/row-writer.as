// The row writer in AssemblyScript: the same bytes as the writers of src/formats/fields, which are its oracle.
// Built into row-writer-bytes.ts by `node scripts/wasm.mjs`. No memory is managed here: every address is handed in,
// and the few bytes that wide stores write beyond the end of a text are the caller's slack.

// Kinds of columns, as in wasm-rows.ts.
const INTEGER: i32 = 0;
const DECIMAL: i32 = 1;
const PACKED: i32 = 2;
const FLAG: i32 = 3;
const DAY: i32 = 4;
const SECOND: i32 = 5;
const MILLISECOND: i32 = 6;
const TEXT: i32 = 7;
const RAW: i32 = 8;

// A column: 16 words.
const GLUE: usize = 4;
const GLUE_SIZE: usize = 8;
const VALUES: usize = 12;
const VALID: usize = 16;
const NULL_WORD: usize = 20;
const NULL_SIZE: usize = 24;
const ENCLOSING: usize = 28;
const FIRST: usize = 32;
const SECOND_WORD: usize = 36;
const THIRD: usize = 40;
const COLUMN_BYTES: usize = 64;

// A quoting: flags, then 256 bytes of special signs, then 256 escapes of 8 bytes, the last of them the size.
const QUOTES_ALL: usize = 0;
const QUOTES_EMPTY: usize = 1;
const QUOTE_BYTE: usize = 2;
const SPECIAL: usize = 8;
const ESCAPES: usize = 264;

const FOUR_DIGITS: usize = memory.data(40000, 16);
const TWO_DIGITS: usize = memory.data(200, 16);

// Dates written last, 16 bytes a slot: the day counted from 0001-01-01 and one, then `2024`, `-01-`, `31`.
const SLOTS: u32 = 4096;
const DATES: usize = memory.data(65536, 16);

// `hh:mm:` for every minute of a day, 8 bytes each.
const MINUTES: usize = memory.data(11520, 16);

const FIRST_MS: f64 = -62135596800000;
const END_MS: f64 = 253402300800000;
const MS_PER_DAY: u64 = 86400000;

export function init(): void {
  for (let n: u32 = 0; n < 100; n++) store<u16>(TWO_DIGITS + 2 * n, (48 + n / 10) | ((48 + (n % 10)) << 8));
  for (let n: u32 = 0; n < 10000; n++) {
    store<u32>(FOUR_DIGITS + 4 * n, twoDigits(n / 100) | (twoDigits(n % 100) << 16));
  }
  for (let n: u32 = 0; n < 1440; n++) {
    store<u64>(MINUTES + 8 * n, <u64>(twoDigits(n / 60) | (58 << 16)) | (<u64>(twoDigits(n % 60) | (58 << 16)) << 24));
  }
}

// @ts-ignore
@inline
function twoDigits(n: u32): u32 {
  return load<u16>(TWO_DIGITS + 2 * n);
}

// @ts-ignore
@inline
function copy(from: usize, size: usize, at: usize): usize {
  v128.store(at, v128.load(from));
  if (size > 16) copyRest(from, size, at);
  return at + size;
}

// Rarely called, so that a copy is one load and one store, with no loop around.
function copyRest(from: usize, size: usize, at: usize): void {
  for (let i: usize = 16; i < size; i += 16) v128.store(at + i, v128.load(from + i));
}

// @ts-ignore
@inline
function writeSmall(value: u32, at: usize): usize {
  const word = load<u32>(FOUR_DIGITS + 4 * value);
  const missing: u32 = u32(value < 1000) + u32(value < 100) + u32(value < 10);
  store<u32>(at, word >>> (8 * missing));
  return at + 4 - missing;
}

// @ts-ignore
@inline
function writeWhole(value: u64, at: usize): usize {
  return value < 100000000 ? writeEight(<u32>value, at) : writeLarge(value, at);
}

// @ts-ignore
@inline
function writeEight(low: u32, at: usize): usize {
  if (low < 10000) return writeSmall(low, at);
  const high = low / 10000;
  const end = writeSmall(high, at);
  store<u32>(end, load<u32>(FOUR_DIGITS + 4 * (low - high * 10000)));
  return end + 4;
}

function writeLarge(value: u64, at: usize): usize {
  if (value < 100000000) return writeEight(<u32>value, at);
  const high = value / 100000000;
  const low = <u32>(value - high * 100000000);
  const end = writeLarge(high, at);
  const upper = low / 10000;
  store<u32>(end, load<u32>(FOUR_DIGITS + 4 * upper));
  store<u32>(end + 4, load<u32>(FOUR_DIGITS + 4 * (low - upper * 10000)));
  return end + 8;
}

function writeDecimal(value: u64, scale: u32, start: usize): usize {
  let at = start;
  if (scale == 2) {
    if (value < 0xffffffff) {
      const low = <u32>value;
      const whole = low / 100;
      at = writeWhole(whole, at);
      store<u32>(at, 46 | (twoDigits(low - whole * 100) << 8));
    } else {
      const whole = value / 100;
      at = writeWhole(whole, at);
      store<u32>(at, 46 | (twoDigits(<u32>(value - whole * 100)) << 8));
    }
    return at + 3;
  }
  let units: u64 = 1;
  for (let i: u32 = 0; i < scale; i++) units *= 10;
  const whole = value / units;
  at = writeWhole(whole, at);
  store<u8>(at, 46);
  let rest = value - whole * units;
  for (let i: u32 = scale; i > 0; i--) {
    store<u8>(at + i, <u8>(48 + rest % 10));
    rest /= 10;
  }
  return at + scale + 1;
}

// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days; days here from 0001-01-01.
function fillDate(days: u32, slot: usize): void {
  const shifted = days + 306;
  const era = shifted / 146097;
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const monthFromMarch = (5 * dayOfYear + 2) / 153;
  const day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + u32(month <= 2);
  store<u32>(slot, days + 1);
  store<u32>(slot + 4, load<u32>(FOUR_DIGITS + 4 * year));
  store<u32>(slot + 8, 45 | (twoDigits(month) << 8) | (45 << 24));
  store<u32>(slot + 12, twoDigits(day));
}

// @ts-ignore
@inline
function writeMoment(value: f64, kind: i32, sign: u32, at: usize): usize {
  if (!(value >= FIRST_MS && value < END_MS)) return at;
  const milliseconds = <u64>(value - FIRST_MS);
  const days = milliseconds / MS_PER_DAY;
  const slot = DATES + 16 * (<u32>days & (SLOTS - 1));
  if (load<u32>(slot) != <u32>days + 1) fillDate(<u32>days, slot);
  store<u64>(at, load<u64>(slot + 4));
  store<u16>(at + 8, load<u16>(slot + 12));
  if (kind == DAY) return at + 10;
  const rest = <u32>(milliseconds - days * MS_PER_DAY);
  const minute = rest / 60000;
  const inMinute = rest - minute * 60000;
  const second = inMinute / 1000;
  store<u8>(at + 10, <u8>sign);
  store<u64>(at + 11, load<u64>(MINUTES + 8 * minute));
  store<u16>(at + 17, <u16>twoDigits(second));
  if (kind == SECOND) return at + 19;
  store<u32>(at + 19, (load<u32>(FOUR_DIGITS + 4 * (inMinute - second * 1000)) & 0xffffff00) | 46);
  return at + 23;
}

function writeText(from: usize, end: usize, quoting: usize, start: usize): usize {
  const quotesAll = load<u8>(quoting + QUOTES_ALL);
  const quote = load<u8>(quoting + QUOTE_BYTE);
  const table = quoting + SPECIAL;
  let at = start;
  let special: u32 = u32(load<u8>(quoting + QUOTES_EMPTY) != 0 && from == end);
  if (quotesAll) store<u8>(at++, quote);
  for (let i = from; i < end; i++) special |= load<u8>(table + load<u8>(i));
  if (!special) {
    at = copy(from, end - from, at);
    if (quotesAll) store<u8>(at++, quote);
    return at;
  }
  at = start;
  store<u8>(at++, quote);
  for (let i = from; i < end; i++) {
    const byte = load<u8>(i);
    const escape = quoting + ESCAPES + 8 * <usize>byte;
    const size = load<u8>(escape + 7);
    if (size == 0) store<u8>(at++, byte);
    else {
      store<u64>(at, load<u64>(escape));
      at += size;
    }
  }
  store<u8>(at++, quote);
  return at;
}

// @ts-ignore
@inline
function writeValue(column: usize, kind: i32, row: usize, start: usize): usize {
  const values = load<usize>(column + VALUES);
  let at = start;
  switch (kind) {
    case INTEGER: {
      let value = <i64>load<f64>(values + 8 * row);
      if (value < 0) {
        store<u8>(at++, 45);
        value = -value;
      }
      return writeWhole(<u64>value, at);
    }
    case DECIMAL: {
      let value = <i64>load<f64>(values + 8 * row);
      if (value < 0) {
        store<u8>(at++, 45);
        value = -value;
      }
      return writeDecimal(<u64>value, load<u32>(column + FIRST), at);
    }
    case PACKED: {
      const code = <usize>load<i32>(values + 4 * row);
      const from = load<u32>(load<usize>(column + FIRST) + 4 * code);
      return copy(load<usize>(column + THIRD) + from, load<u32>(load<usize>(column + SECOND_WORD) + 4 * code), at);
    }
    case FLAG: {
      const code: usize = load<f64>(values + 8 * row) == 0 ? 0 : 1;
      const from = load<u32>(load<usize>(column + FIRST) + 4 * code);
      return copy(load<usize>(column + THIRD) + from, load<u32>(load<usize>(column + SECOND_WORD) + 4 * code), at);
    }
    case DAY:
    case SECOND:
    case MILLISECOND: {
      const sign = load<u32>(column + ENCLOSING);
      if (sign == 0) return writeMoment(load<f64>(values + 8 * row), kind, load<u32>(column + FIRST), at);
      store<u8>(at, <u8>sign);
      const end = writeMoment(load<f64>(values + 8 * row), kind, load<u32>(column + FIRST), at + 1);
      if (end == at + 1) return at;
      store<u8>(end, <u8>sign);
      return end + 1;
    }
    case TEXT: {
      const offsets = load<usize>(column + FIRST);
      // Bytes are addressed as in the whole vector, of which only the part of these rows was brought here.
      return writeText(
        values + load<u32>(offsets + 4 * row),
        values + load<u32>(offsets + 4 * row + 4),
        load<usize>(column + SECOND_WORD),
        at,
      );
    }
    case RAW: {
      const offsets = load<usize>(column + FIRST);
      const from = load<u32>(offsets + 4 * row);
      return copy(values + from, load<u32>(offsets + 4 * row + 4) - from, at);
    }
  }
  return at;
}

/** Writes rows 0 to count - 1 of the columns at an address, each behind its lead; returns the address behind them. */
export function write(
  columns: usize,
  columnCount: u32,
  from: usize,
  to: usize,
  lead: usize,
  leadSize: usize,
  after: usize,
  afterSize: usize,
  out: usize,
): usize {
  const end = columns + COLUMN_BYTES * columnCount;
  let at = out;
  for (let row = from; row < to; row++) {
    at = copy(lead, leadSize, at);
    for (let column = columns; column < end; column += COLUMN_BYTES) {
      at = copy(load<usize>(column + GLUE), load<u32>(column + GLUE_SIZE), at);
      const valid = load<usize>(column + VALID);
      const start = at;
      if (valid == 0 || load<u8>(valid + row) != 0) at = writeValue(column, load<i32>(column), row, at);
      if (at == start) at = copy(load<usize>(column + NULL_WORD), load<u32>(column + NULL_SIZE), at);
    }
    at = copy(after, afterSize, at);
  }
  return at;
}

/** The first address that is free. */
export function heapBase(): usize {
  return __heap_base;
}
