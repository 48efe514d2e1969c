import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePointer, pointer, valueAt } from '../../src/schema/pointer.ts';

describe('JSON pointers', () => {
  it('give back the segments they were made of (seed 42)', () => {
    const segment = fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a', '') });
    fc.assert(
      fc.property(fc.array(segment), (segments) => {
        expect(parsePointer(pointer(...segments))).toEqual(segments);
      }),
      { seed: 42 },
    );
  });

  it.each(['a', 'a/b', '/a~', '/~2'])('%j is none', (path) => {
    expect(parsePointer(path)).toBeUndefined();
    expect(valueAt({ a: 1 }, path)).toBeUndefined();
  });

  it.each([
    ['', { a: [1, { '': null }] }],
    ['/a/0', 1],
    ['/a/1/', null],
    ['/a/2', undefined],
    ['/a/01', undefined],
    ['/a/-', undefined],
    ['/a/length', undefined],
    ['/toString', undefined],
    ['/a/0/0', undefined],
    ['/b/c', undefined],
  ])('lead from a document to the value at %j', (path, value) => {
    expect(valueAt({ a: [1, { '': null }] }, path)).toEqual(value);
  });
});
