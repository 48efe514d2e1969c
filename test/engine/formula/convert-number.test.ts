import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vector } from '../../../src/engine/columns/vector.ts';
import { convertNumber } from '../../../src/engine/formula/convert-number.ts';
import { parseMoment } from '../../../src/engine/time/parse-moment.ts';
import type { ColumnType } from '../../../src/schema/column-type.ts';

const numbers = (...values: number[]): Vector => ({ storage: 'number', values: Float64Array.from(values) });

function convert(
  values: readonly number[],
  from: readonly [ColumnType, number],
  to: readonly [ColumnType, number],
): number[] {
  const vector = convertNumber(numbers(...values), from[0], from[1], to[0], to[1]);
  return vector.storage === 'number' ? [...vector.values] : [];
}

describe('convertNumber', () => {
  it('rounds half away from zero to a smaller scale', () => {
    expect(convert([1250, 1249, -1250, -1249, 1350, -4], ['decimal', 3], ['decimal', 1])).toEqual([
      13, 12, -13, -12, 14, 0,
    ]);
    expect(convert([150, -150, 149], ['decimal', 2], ['integer', 0])).toEqual([2, -2, 1]);
  });

  it('scales up exactly', () => {
    expect(convert([3, -7], ['integer', 0], ['decimal', 2])).toEqual([300, -700]);
    expect(convert([3, -7], ['decimal', 1], ['decimal', 9])).toEqual([300000000, -700000000]);
  });

  it('rounds floats, even just below a half', () => {
    expect(convert([0.49999999999999994, 0.5, -0.5, 2.5, -0.3], ['float', 0], ['integer', 0])).toEqual([
      0, 1, -1, 3, 0,
    ]);
    expect(convert([1.25, 0.1], ['float', 0], ['decimal', 1])).toEqual([13, 1]);
  });

  it('makes floats of decimals, and numbers of conditions', () => {
    expect(convert([1999, 1], ['decimal', 2], ['float', 0])).toEqual([19.99, 0.01]);
    expect(convert([1, 0], ['boolean', 0], ['integer', 0])).toEqual([1, 0]);
    expect(convert([1, 0], ['boolean', 0], ['decimal', 2])).toEqual([100, 0]);
  });

  it('takes the day of a timestamp, before 1970 too', () => {
    const at = (text: string) => parseMoment(text) ?? Number.NaN;
    expect(convert([at('2024-05-06T23:59'), at('1969-12-31T00:01')], ['timestamp', 0], ['date', 0])).toEqual([
      at('2024-05-06'),
      at('1969-12-31'),
    ]);
  });

  it('hands the vector through where nothing changes, keeps nulls otherwise', () => {
    const vector: Vector = { storage: 'number', values: Float64Array.of(1, 2), valid: Uint8Array.of(1, 0) };
    expect(convertNumber(vector, 'decimal', 2, 'decimal', 2)).toBe(vector);
    expect(convertNumber(vector, 'integer', 0, 'float', 0)).toBe(vector);
    expect(convertNumber(vector, 'date', 0, 'timestamp', 0)).toBe(vector);
    expect(convertNumber(vector, 'integer', 0, 'decimal', 1)).toEqual({ ...vector, values: Float64Array.of(10, 20) });
  });

  it('never leaves a negative zero', () => {
    expect(Object.is(convert([-4], ['decimal', 1], ['integer', 0])[0], 0)).toBe(true);
    expect(Object.is(convert([-0.2], ['float', 0], ['integer', 0])[0], 0)).toBe(true);
  });

  it('agrees with whole-number arithmetic for every scale', () => {
    const scale = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.maxSafeInteger(), scale, scale, (value, from, to) => {
        fc.pre(to <= from);
        const divisor = 10n ** BigInt(from - to);
        const size = BigInt(Math.abs(value));
        const rounded = (2n * size + divisor) / (2n * divisor);
        expect(convert([value], ['decimal', from], ['decimal', to])).toEqual([
          Number(value < 0 ? -rounded : rounded) + 0,
        ]);
      }),
      { seed: 42, numRuns: 2000 },
    );
  });
});
