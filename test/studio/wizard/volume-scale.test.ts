import { describe, expect, it } from 'vitest';
import { volumeAt, volumePlace } from '../../../src/studio/features/wizard/steps/volume-scale.ts';
import { yearsBefore } from '../../../src/studio/features/wizard/steps/years-before.ts';

describe('the scale of a volume', () => {
  it('reaches both ends and goes by ratios between', () => {
    expect([0, 50, 100].map((place) => volumeAt(place, 10, 1000))).toEqual([10, 100, 1000]);
    expect([10, 100, 1000].map((size) => volumePlace(size, 10, 1000))).toEqual([0, 50, 100]);
    expect(volumeAt(0, 0, 1e6)).toBe(0);
  });

  it('gives back a size of two digits from its place', () => {
    for (const size of [10, 25, 340, 7200, 980_000]) {
      expect(volumeAt(volumePlace(size, 10, 1e6), 10, 1e6)).toBe(size);
    }
  });

  it('stays inside, whatever the size', () => {
    expect(volumePlace(5e9, 10, 1000)).toBe(100);
    expect(volumePlace(0, 10, 1000)).toBe(0);
  });
});

describe('a date some years before', () => {
  it('is the same day, and the day before a leap day where there is none', () => {
    expect(yearsBefore('2026-01-01', 2)).toBe('2024-01-01');
    expect(yearsBefore('2024-02-29T12:00', 1)).toBe('2023-02-28');
    expect(yearsBefore('2024-02-29', 4)).toBe('2020-02-29');
    expect(yearsBefore('2004-02-29', 104)).toBe('1900-02-28');
  });
});
