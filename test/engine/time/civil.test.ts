import { describe, expect, it } from 'vitest';
import { civilFromDays, daysFromCivil } from '../../../src/engine/time/civil.ts';

const millisecondsPerDay = 86400000;

describe('civil days', () => {
  it('names every day from 0001 to 9999 as Date does, and counts back', () => {
    const first = daysFromCivil(1, 1, 1);
    const last = daysFromCivil(9999, 12, 31);
    expect(last - first + 1).toBe(3652059);
    const wrong: number[] = [];
    const date = new Date(0);
    for (let days = first; days <= last; days++) {
      date.setTime(days * millisecondsPerDay);
      const { year, month, day } = civilFromDays(days);
      const same = date.getUTCFullYear() === year && date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
      if (!same || daysFromCivil(year, month, day) !== days) wrong.push(days);
    }
    expect(wrong).toEqual([]);
  });

  it('has a year 0 before year 1, a leap year', () => {
    expect(civilFromDays(daysFromCivil(1, 1, 1) - 1)).toEqual({ year: 0, month: 12, day: 31 });
    expect(civilFromDays(daysFromCivil(0, 3, 1) - 1)).toEqual({ year: 0, month: 2, day: 29 });
  });

  it('runs a day beyond the end of its month on into the next', () => {
    expect(daysFromCivil(2023, 2, 29)).toBe(daysFromCivil(2023, 3, 1));
  });
});
