import { utf8Text } from '../../engine/formula/utf8-text.ts';

const [ZERO, NINE, POINT, MINUS, PLUS] = [48, 57, 46, 45, 43];
const MOST_EXACT = 9007199254740991;
const TENS = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The number that a cell writes, in units of 10^-scale; NaN where it writes none. Digits beyond the scale give a number
 * that is not whole.
 */
export function numberCell(bytes: Uint8Array, start: number, end: number, scale: number): number {
  let at = start;
  const isNegative = bytes[at] === MINUS;
  if (isNegative || bytes[at] === PLUS) at++;
  let [digits, places, significant] = [0, -1, 0];
  let mantissa = 0;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= ZERO && byte <= NINE) {
      mantissa = mantissa * 10 + (byte - ZERO);
      digits++;
      if (places >= 0) {
        places++;
        if (byte !== ZERO) significant = places;
      }
    } else if (byte === POINT && places < 0) places = 0;
    else break;
  }
  const isSimple = at === end && digits > 0 && mantissa <= MOST_EXACT && places <= 22;
  if (isSimple) {
    const value = scaled(mantissa, Math.max(0, places), significant, scale);
    if (value !== undefined) return isNegative && value !== 0 ? -value : value;
  }
  if (!isPlain(bytes, start, end)) return Number.NaN;
  const text = utf8Text(bytes, start, end);
  return NUMBER.test(text) ? Number(text) * (TENS[scale] as number) : Number.NaN;
}

/** A number of so many decimal places in units of 10^-scale, where that can be told without an error. */
function scaled(mantissa: number, places: number, significant: number, scale: number): number | undefined {
  if (significant <= scale) {
    const shift = scale - places;
    // Zeros behind the last digit that counts are taken away exactly.
    const value = shift >= 0 ? mantissa * (TENS[shift] as number) : mantissa / (TENS[-shift] as number);
    return value <= MOST_EXACT ? value : undefined;
  }
  return scale === 0 ? mantissa / (TENS[places] as number) : undefined;
}

function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] as number) >= 0x80) return false;
  return end - start <= 400;
}
