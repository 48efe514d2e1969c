import { describe, expect, it } from 'vitest';
import { valueText } from '../../../src/engine/formula/value-text.ts';

describe('valueText', () => {
  it.each([
    [1250, 'decimal', 2, '12.50'],
    [-5, 'decimal', 2, '-0.05'],
    [7, 'decimal', 0, '7'],
    [-0, 'integer', 0, '0'],
    [0.1, 'float', 0, '0.1'],
    [1, 'boolean', 0, 'true'],
    [0, 'boolean', 0, 'false'],
    [86400000, 'date', 0, '1970-01-02'],
    [1000, 'timestamp', 0, '1970-01-01T00:00:01'],
    [1001, 'timestamp', 0, '1970-01-01T00:00:01.001'],
  ] as const)('writes %d as %s of scale %d as %s', (value, type, scale, text) => {
    expect(valueText(value, type, scale)).toBe(text);
  });
});
