import type { DecimalSign } from './decimal-sign.ts';
import { numberCell } from './number-cell.ts';

const [ZERO, NINE, POINT, COMMA, MINUS, PLUS] = [48, 57, 46, 44, 45, 43];
/** What else may set thousands apart: a space, one that never breaks (wide, narrow), an apostrophe (straight, curved). */
const APART = [[32], [0xc2, 0xa0], [0xe2, 0x80, 0xaf], [39], [0xe2, 0x80, 0x99]];
const MOST_BYTES = 64;
const plain = new Uint8Array(MOST_BYTES);

/**
 * The number that a cell writes with decimals behind one of two signs and thousands apart: 1.234,5 or 1,234.5 or 1 234,5; in
 * units of 10^-scale, NaN where it writes none.
 *
 * @param sign undefined where nobody knows it: decimals stand behind a point, and no comma sets thousands apart
 */
export function markedNumber(
  bytes: Uint8Array,
  start: number,
  end: number,
  scale: number,
  sign: DecimalSign | undefined,
): number {
  if (sign !== 'comma') {
    const value = numberCell(bytes, start, end, scale);
    if (!Number.isNaN(value)) return value;
  }
  const length = plainLength(bytes, start, end, sign);
  return length < 0 ? Number.NaN : numberCell(plain, 0, length, scale);
}

/** Writes the cell with a point and no thousands into `plain`; gives its length, below 0 where it is no such number. */
function plainLength(bytes: Uint8Array, start: number, end: number, sign: DecimalSign | undefined): number {
  if (end - start > MOST_BYTES) return -1;
  const decimal = sign === 'comma' ? COMMA : POINT;
  const thousands = sign === 'comma' ? POINT : sign === 'point' ? COMMA : 0;
  let length = 0;
  let at = start;
  if (bytes[at] === MINUS || bytes[at] === PLUS) plain[length++] = bytes[at++] as number;
  let digits = 0;
  let mark = 0;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= ZERO && byte <= NINE) {
      plain[length++] = byte;
      digits++;
      continue;
    }
    const size =
      byte === thousands ? 1 : (APART.find((apart) => apart.every((each, i) => bytes[at + i] === each))?.length ?? 0);
    if (size === 0) break;
    // One sign for all of them, groups of three.
    if (mark === 0 ? digits < 1 || digits > 3 : byte !== mark || digits !== 3) return -1;
    mark = byte;
    digits = 0;
    at += size - 1;
  }
  if (mark !== 0 && digits !== 3) return -1;
  if (at < end && bytes[at] === decimal) {
    plain[length++] = POINT;
    at++;
  } else if (at < end && bytes[at] === POINT) return -1;
  while (at < end) plain[length++] = bytes[at++] as number;
  return length;
}
