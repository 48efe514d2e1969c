import { expect, it } from 'vitest';
import { median, percentile } from '../../scripts/bench/median.mjs';

it('the median is the middle value, or the mean of the two middle ones', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 100, 2])).toBe(3);
});

it('a percentile is the least value that so large a share does not exceed', () => {
  const numbers = Array.from({ length: 20 }, (_, i) => 20 - i);
  expect(percentile(numbers, 0.5)).toBe(10);
  expect(percentile(numbers, 0.95)).toBe(19);
  expect(percentile(numbers, 1)).toBe(20);
});
