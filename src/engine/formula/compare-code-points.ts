/**
 * The order of two texts by code point, as UTF-8 bytes have it: negative, 0 or positive.
 *
 * UTF-16 units would put U+FF5E behind U+1F600, whose first unit is a smaller surrogate.
 */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const a = left.charCodeAt(i);
    const b = right.charCodeAt(i);
    if (a !== b) return rank(a) - rank(b);
  }
  return left.length - right.length;
}

/** Surrogates behind all other units, since what they write lies beyond U+FFFF. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
