import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimalPatches } from '../../../src/studio/features/json/minimal-patches.ts';
import { patched } from '../../../src/studio/features/json/text-patch.ts';

describe('minimalPatches', () => {
  it('gives no patch for equal texts', () => {
    expect(minimalPatches('{}\n', '{}\n')).toEqual([]);
  });

  it('touches only the characters that differ, in as many places as there are', () => {
    const before = '{\n  "name": "order",\n  "key": ["id"],\n  "parent": "order"\n}\n';
    const after = before.replaceAll('order', 'orders');
    const patches = minimalPatches(before, after);
    expect(patches.map(({ start, end, text }) => [before.slice(start, end), text])).toEqual([
      ['', 's'],
      ['', 's'],
    ]);
  });

  it('never splits a surrogate pair or a line break', () => {
    const [patch] = minimalPatches('"\u{1f600}"', '"\u{1f601}"');
    expect(patch).toEqual({ start: 1, end: 3, text: '\u{1f601}' });
    const [lineBreak] = minimalPatches('a\r\nb', 'a\nb');
    expect(lineBreak?.text).toBe('\n');
    expect(lineBreak && 'a\r\nb'.slice(lineBreak.start, lineBreak.end)).toBe('\r\n');
  });

  it('leads from any text to any other', () => {
    const text = fc
      .array(fc.constantFrom('a\n', 'b\n', '{\n', '}\r\n', '\u{1f600}', 'x'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(patched(before, minimalPatches(before, after))).toBe(after);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('leads to the other text when more has changed than is worth comparing', () => {
    const before = Array.from({ length: 900 }, (_, i) => `old ${i}\n`).join('');
    const after = Array.from({ length: 900 }, (_, i) => `new ${i}\n`).join('');
    expect(patched(before, minimalPatches(before, after))).toBe(after);
  });
});
