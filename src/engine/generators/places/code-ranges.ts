import { utf8Bytes } from '../../random/utf8.ts';
import { putBytes, putNumber } from '../entities/put-bytes.ts';

/** Codes of the same beginning that count up: AB1 to AB9. */
interface CodeRange {
  readonly prefix: Uint8Array;
  readonly from: number;
  readonly width: number;
  /** How many codes there are up to the end of this range. */
  readonly end: number;
}

/** Codes that follow each other in ranges. */
export interface CodeRanges {
  readonly count: number;
  readonly mostBytes: number;
  /** Writes code number `index`; returns the place behind it. */
  put(index: number, target: Uint8Array, at: number): number;
}

/** Reads codes and ranges of them: `AB1-AB9,AB12`, `01067-01069`. */
export function codeRanges(text: string): CodeRanges {
  const ranges: CodeRange[] = [];
  let end = 0;
  for (const item of text.split(',')) {
    const [from = '', to = from] = item.split('-');
    const digits = /\d*$/.exec(from)?.[0] ?? '';
    const last = /\d*$/.exec(to)?.[0] ?? '';
    end += digits === '' ? 1 : Number(last) - Number(digits) + 1;
    const prefix = utf8Bytes(from.slice(0, from.length - digits.length));
    ranges.push({ prefix, from: Number(digits), width: digits.length, end });
  }
  const mostBytes = text.length;
  return {
    count: end,
    mostBytes,
    put(index, target, at) {
      let low = 0;
      let high = ranges.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ranges[middle] as CodeRange).end > index) high = middle;
        else low = middle + 1;
      }
      const { prefix, from, width } = ranges[low] as CodeRange;
      const begin = low === 0 ? 0 : (ranges[low - 1] as CodeRange).end;
      const behind = putBytes(prefix, target, at);
      return width === 0 ? behind : putNumber(from + index - begin, width, target, behind);
    },
  };
}
