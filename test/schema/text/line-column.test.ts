import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLineIndex, lineColumn } from '../../../src/schema/text/line-column.ts';

describe('lineColumn', () => {
  it.each([
    ['', 0, 1, 1],
    ['ab', 2, 1, 3],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\rb\n', 2, 2, 1],
    ['a\rb\n', 4, 3, 1],
    ['a\n\nb', 2, 2, 1],
    ['ab', 99, 1, 3],
    ['ab', -1, 1, 1],
  ])('counts from 1 in %j at %i', (text, offset, line, column) => {
    expect(lineColumn(text, offset)).toEqual({ line, column });
  });

  it('counts as splitting the text into lines does', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '\u{1f600}'), maxLength: 30 });
    fc.assert(
      fc.property(text, (value) => {
        const find = buildLineIndex(value);
        for (let offset = 0; offset <= value.length; offset++) {
          if (value[offset] === '\n' && value[offset - 1] === '\r') continue;
          const lines = value.slice(0, offset).split(/\r\n|\r|\n/);
          expect(find(offset)).toEqual({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
        }
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});
