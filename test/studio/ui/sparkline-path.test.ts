import { describe, expect, it } from 'vitest';
import { sparklinePath } from '../../../src/studio/ui/sparkline-path.ts';

const box = { width: 120, height: 28 };

describe('sparklinePath', () => {
  it('draws one closed path of bars, the highest as high as the box', () => {
    expect(sparklinePath([1, 2, 0], box)).toBe('M0 28V14H40V0H80V28H120V28Z');
  });

  it('shows a bar that is not empty however low it is', () => {
    expect(sparklinePath([1, 100_000], box)).toBe('M0 28V27H60V0H120V28Z');
  });

  it('gives bars of unequal width the area of their count', () => {
    expect(sparklinePath([10, 10], box, [0, 10, 30])).toBe('M0 28V0H40V14H120V28Z');
  });

  it('draws nothing for no rows at all', () => {
    expect(sparklinePath([], box)).toBe('');
    expect(sparklinePath([0, 0], box)).toBe('');
    expect(sparklinePath([5], box, [3, 3])).toBe('');
  });
});
