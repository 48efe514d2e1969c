import { describe, expect, it } from 'vitest';
import { formatTick } from '../../../src/studio/features/charts/format-tick.ts';
import { formatTime } from '../../../src/studio/features/charts/format-time.ts';
import { numberTicks } from '../../../src/studio/features/charts/number-ticks.ts';
import { timeTicks } from '../../../src/studio/features/charts/time-ticks.ts';
import { formatMoment } from '../../../src/studio/ui/format-moment.ts';

const at = (text: string): number => Date.parse(`${text}Z`);

function numberLabels(from: number, to: number): readonly string[] {
  const { values, step } = numberTicks(from, to);
  return values.map((value) => formatTick(value, step));
}

function timeLabels(from: string, to: string, most = 5): readonly string[] {
  const { values, detail } = timeTicks(at(from), at(to), most);
  return values.map((value) => formatTime(value, detail));
}

describe('numberTicks', () => {
  it('gives round numbers inside the bounds', () => {
    expect(numberLabels(0, 100)).toEqual(['0', '20', '40', '60', '80', '100']);
    expect(numberLabels(18.3, 89.9)).toEqual(['20', '40', '60', '80']);
    expect(numberLabels(0, 0.5)).toEqual(['0.0', '0.1', '0.2', '0.3', '0.4', '0.5']);
    expect(numberLabels(-3, 3)).toEqual(['−2', '0', '2']);
  });

  it('writes thousands and millions so that they can be read', () => {
    expect(numberLabels(0, 52_000)).toEqual(['0', '20\u202f000', '40\u202f000']);
    expect(numberLabels(0, 2.4e6)).toEqual(['0', '500\u202f000', '1.0\u202fM', '1.5\u202fM', '2.0\u202fM']);
  });

  it('never gives more than one label too many, however small or large the numbers', () => {
    for (let exponent = -12; exponent <= 15; exponent++) {
      for (const factor of [1, 1.7, 3.3, 9.9]) {
        const span = factor * 10 ** exponent;
        const { values } = numberTicks(span / 3, span);
        expect(values.length).toBeGreaterThanOrEqual(1);
        expect(values.length).toBeLessThanOrEqual(6);
      }
    }
  });

  it('gives the one value of an axis without a length', () => {
    expect(numberTicks(7, 7).values).toEqual([7]);
    expect(numberTicks(Number.NaN, 7).values).toEqual([]);
  });
});

describe('timeTicks', () => {
  it('takes years, months, days, hours or seconds, whichever fit', () => {
    expect(timeLabels('2020-03-01', '2024-09-01')).toEqual(['2021', '2022', '2023', '2024']);
    expect(timeLabels('2024-01-01', '2026-01-01')).toEqual([
      'Jan 2024',
      'Jul 2024',
      'Jan 2025',
      'Jul 2025',
      'Jan 2026',
    ]);
    expect(timeLabels('2024-03-01', '2024-03-29')).toEqual(['4 Mar', '11 Mar', '18 Mar', '25 Mar']);
    expect(timeLabels('2024-03-01', '2024-03-02')).toEqual(['00:00', '06:00', '12:00', '18:00', '00:00']);
    expect(timeLabels('2024-03-01T10:00:00', '2024-03-01T10:01:00')).toEqual([
      '10:00:00',
      '10:00:15',
      '10:00:30',
      '10:00:45',
      '10:01:00',
    ]);
  });

  it('knows that months and leap years are not equally long', () => {
    expect(timeTicks(at('2024-01-15'), at('2024-05-02')).values.map(formatMoment)).toEqual([
      '2024-02-01',
      '2024-03-01',
      '2024-04-01',
      '2024-05-01',
    ]);
  });

  it('gives between one and five labels for any length from a second to two thousand years', () => {
    for (let length = 1000; length < 2000 * 365.25 * 86_400_000; length *= 1.7) {
      const { values } = timeTicks(at('2024-02-29T07:13:05'), at('2024-02-29T07:13:05') + length);
      expect(values.length).toBeLessThanOrEqual(5);
      expect(values.length).toBeGreaterThanOrEqual(1);
    }
  });

  it('shows a moment in full only as far as it is not zero', () => {
    expect(formatMoment(at('2024-03-05'))).toBe('2024-03-05');
    expect(formatMoment(at('2024-03-05T14:30:00'))).toBe('2024-03-05 14:30');
    expect(formatMoment(at('2024-03-05T14:30:07'))).toBe('2024-03-05 14:30:07');
    expect(formatMoment(at('2024-03-05T14:30:07.250'))).toBe('2024-03-05 14:30:07.250');
    expect(formatMoment(Number.NaN)).toBe('');
  });
});
