/** The four ASCII digits of 0 to 9999, as little-endian words. */
export const FOUR_DIGITS = new Uint32Array(10000);
/** The two ASCII digits of 0 to 99, as little-endian words. */
export const TWO_DIGITS = new Uint16Array(100);

for (let n = 0; n < 100; n++) TWO_DIGITS[n] = (48 + Math.floor(n / 10)) | ((48 + (n % 10)) << 8);
for (let n = 0; n < 10000; n++) {
  FOUR_DIGITS[n] = (TWO_DIGITS[Math.floor(n / 100)] as number) | ((TWO_DIGITS[n % 100] as number) << 16);
}

const TEN_TO_8 = 100000000;

/** Writes a whole number from 0 to 2^53 - 1 without leading zeros; may write up to three bytes beyond its end. */
export function writeWhole(value: number, view: DataView, at: number): number {
  if (value < 10000) return writeSmall(value, view, at);
  if (value < TEN_TO_8) {
    const high = (value / 10000) | 0;
    const end = writeSmall(high, view, at);
    view.setUint32(end, FOUR_DIGITS[value - high * 10000] as number, true);
    return end + 4;
  }
  const high = Math.floor(value / TEN_TO_8);
  const low = value - high * TEN_TO_8;
  const end = writeWhole(high, view, at);
  const upper = (low / 10000) | 0;
  view.setUint32(end, FOUR_DIGITS[upper] as number, true);
  view.setUint32(end + 4, FOUR_DIGITS[low - upper * 10000] as number, true);
  return end + 8;
}

function writeSmall(value: number, view: DataView, at: number): number {
  const word = FOUR_DIGITS[value] as number;
  if (value >= 1000) {
    view.setUint32(at, word, true);
    return at + 4;
  }
  if (value >= 100) {
    view.setUint32(at, word >>> 8, true);
    return at + 3;
  }
  if (value >= 10) {
    view.setUint16(at, word >>> 16, true);
    return at + 2;
  }
  view.setUint8(at, word >>> 24);
  return at + 1;
}
