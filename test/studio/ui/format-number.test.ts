import { describe, expect, it } from 'vitest';
import { formatNumber, formatSignificant, groupDigits } from '../../../src/studio/ui/format-number.ts';

describe('number formatting', () => {
  it('groups thousands with a narrow space that does not break', () => {
    expect(formatNumber(60_128)).toBe('60\u202f128');
    expect(formatNumber(-1_234_567.891, 2)).toBe('−1\u202f234\u202f567.89');
    expect(formatNumber(999)).toBe('999');
    expect(formatNumber(-0.001, 1)).toBe('0.0');
  });

  it('groups the digits of a text that is a number, and of no other', () => {
    expect(groupDigits('47803.5')).toBe('47\u202f803.5');
    expect(groupDigits('-1234')).toBe('−1\u202f234');
    expect(groupDigits('2024-01-01')).toBe('2024-01-01');
    expect(groupDigits('1e21')).toBe('1e21');
  });

  it('keeps the significant digits of large and small numbers', () => {
    expect(formatSignificant(41.196)).toBe('41.2');
    expect(formatSignificant(0.00314159)).toBe('0.003142');
    expect(formatSignificant(1_234_567)).toBe('1\u202f234\u202f567');
    expect(formatSignificant(0)).toBe('0');
    expect(formatSignificant(1.5e21)).toBe('1.5e+21');
    expect(formatSignificant(-2.5e-9)).toBe('-2.5e-9');
  });
});
