import { describe, expect, it } from 'vitest';
import { edgeSpeed } from '../../../src/studio/features/rows/edge-speed.ts';

describe('a drag past the edge of the rows', () => {
  it('scrolls nothing while the pointer is over rows, edges included', () => {
    for (const y of [100, 101, 350, 600]) expect(edgeSpeed(y, 100, 600)).toBe(0);
  });

  it('scrolls up above the upper edge and as fast down below the lower one', () => {
    for (const past of [1, 25, 300]) {
      expect(edgeSpeed(100 - past, 100, 600)).toBeLessThan(0);
      expect(edgeSpeed(600 + past, 100, 600)).toBe(-edgeSpeed(100 - past, 100, 600));
    }
  });

  it('scrolls the faster the farther the pointer is, by no more than a person can follow', () => {
    const speeds = [1, 10, 40, 160].map((past) => edgeSpeed(600 + past, 100, 600));
    expect(speeds).toEqual(speeds.toSorted((a, b) => a - b));
    expect(new Set(speeds).size).toBe(speeds.length);
    expect(edgeSpeed(100_000, 100, 600)).toBe(edgeSpeed(5000, 100, 600));
  });
});
