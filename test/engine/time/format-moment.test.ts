import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoment } from '../../../src/engine/time/format-moment.ts';
import { parseMoment } from '../../../src/engine/time/parse-moment.ts';

describe('formatMoment', () => {
  it('cuts finer parts off, before 1970 as after', () => {
    expect(formatMoment(1709211909250, 'day')).toBe('2024-02-29');
    expect(formatMoment(1709211909250, 'second')).toBe('2024-02-29T13:05:09');
    expect(formatMoment(1709211909250.9, 'millisecond')).toBe('2024-02-29T13:05:09.250');
    expect(formatMoment(-1, 'second')).toBe('1969-12-31T23:59:59');
    expect(formatMoment(-1, 'day')).toBe('1969-12-31');
  });

  it('writes years outside four digits with a sign', () => {
    expect(formatMoment(-62167219200001, 'day')).toBe('-000001-12-31');
    expect(formatMoment(253402300800000, 'day')).toBe('+010000-01-01');
  });

  it('writes what parseMoment reads, and what Date writes', () => {
    const milliseconds = fc.integer({ min: -62135596800000, max: 253402300799999 });
    fc.assert(
      fc.property(milliseconds, (moment) => {
        const text = formatMoment(moment, 'millisecond');
        expect(parseMoment(text)).toBe(moment);
        expect(`${text}Z`).toBe(new Date(moment).toISOString());
      }),
      { seed: 42, numRuns: 2000 },
    );
  });
});
