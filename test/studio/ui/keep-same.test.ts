import { expect, it } from 'vitest';
import { keepSame } from '../../../src/studio/ui/keep-same.ts';

it('takes over every part that says the same, and says what the new value says', () => {
  const before = { first: { a: 1 }, list: [{ b: 2 }, { c: [3, null] }], gone: 4 };
  const after = { first: { a: 1 }, list: [{ b: 5 }, { c: [3, null] }] };
  const kept = keepSame(before, after);
  expect(kept).toEqual({ first: { a: 1 }, list: [{ b: 5 }, { c: [3, null] }] });
  expect(kept.first).toBe(before.first);
  expect(kept.list[1]).toBe(before.list[1]);
  expect(kept.list[0]).not.toBe(before.list[0]);
});

it('is the very value before where nothing changed', () => {
  const before = { list: [{ b: 2 }, [undefined, Number.NaN]], of: undefined };
  expect(keepSame(before, { list: [{ b: 2 }, [undefined, Number.NaN]], of: undefined })).toBe(before);
});

it.each([
  [
    [1, 2, 3],
    [1, 2],
  ],
  [
    [1, 2],
    [1, 2, 3],
  ],
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: undefined }, { b: undefined }],
  [[1], { 0: 1 }],
  [{ a: 0 }, { a: -0 }],
  ['1', 1],
])('takes %j for another than %j', (before, after) => {
  const kept: unknown = keepSame(before, after);
  expect(kept).not.toBe(before);
  expect(kept).toStrictEqual(after);
});

it('looks into nothing but lists and plain records', () => {
  const [before, after] = [new Map([['a', 1]]), new Map([['a', 1]])];
  expect(keepSame({ before }, { before: after }).before).toBe(after);
});
