import { describe, expect, it } from 'vitest';
import { likelyDuration, parseDuration } from '../../../src/engine/time/parse-duration.ts';

describe('a duration', () => {
  it.each([
    ['250ms', 250],
    ['30s', 30000],
    ['90m', 5400000],
    ['36h', 129600000],
    ['2d', 172800000],
    ['1.5d', 129600000],
    ['0.1d', 8640000],
    ['2w', 1209600000],
    ['0d', 0],
  ])('is a number and a unit: %s', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', '2', 'd', '2 d', '-2d', '2D', '1e3d', '.5d', '2.d', '2d3h', '２d', 'Infinityd', '2d\n'])(
    'is nothing else: "%s"',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );

  it.each([
    ['2 days', '2d'],
    [' 36 hours', '36h'],
    ['90 min', '90m'],
    ['1.5 weeks', '1.5w'],
    ['2 fortnights', undefined],
    ['1.2.3 days', undefined],
  ])('can be guessed from words: "%s"', (text, likely) => {
    expect(likelyDuration(text)).toBe(likely);
  });
});
