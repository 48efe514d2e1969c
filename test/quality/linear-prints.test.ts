import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprints } from '../../src/quality/statistics/fingerprints.ts';
import { addPrints, differentParts, foldPrints, startPrints } from '../../src/quality/statistics/linear-prints.ts';
import { WrongSum } from '../../src/quality/statistics/wrong-sum.ts';

const printsOf = (rows: readonly (readonly [key: number, value: number])[], factor = 1) => {
  const prints = startPrints();
  const keys = { storage: 'number', values: Float64Array.from(rows, ([key]) => key) } as const;
  addPrints(
    prints,
    fingerprints([keys], rows.length),
    Float64Array.from(rows, ([, value]) => value),
    [],
  );
  const total = startPrints();
  foldPrints(total, prints, factor);
  return total;
};

const summed = (rows: readonly (readonly [key: number, value: number])[], factor: number) => {
  const sums = new Map<number, number>();
  for (const [key, value] of rows) sums.set(key, (sums.get(key) ?? 0) + value * factor);
  return [...sums];
};

const row = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -1e12, max: 1e12 }));
const rows = fc.array(row, { minLength: 1, maxLength: 200 });
const factor = fc.constantFrom(1, 10, 100);

it('prints are those of the sums by key, in whatever order and however they are dealt out', () => {
  fc.assert(
    fc.property(rows, factor, fc.nat(), (all, times, cut) => {
      const at = cut % (all.length + 1);
      const dealt = printsOf(all.slice(at), times);
      foldPrints(dealt, printsOf(all.slice(0, at), times));
      expect(differentParts(dealt, printsOf(summed(all, times)))).toBe(0);
      expect(differentParts(printsOf(all.toReversed(), times), dealt)).toBe(0);
    }),
    { numRuns: 200, seed: 11 },
  );
});

it('a single wrong cell always shows, and so do two that make up for each other', () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.integer({ min: 1, max: 4e15 }), (all, which, off) => {
      const sums = summed(all, 1);
      const at = which % sums.length;
      const wrong = sums.map(([key, value], i) => [key, i === at ? value + off : value] as const);
      expect(differentParts(printsOf(wrong), printsOf(all))).toBe(1);
      const [other] = sums.map(([key]) => key).filter((_, i) => i !== at);
      if (other === undefined) return;
      const balanced = wrong.map(([key, value]) => [key, key === other ? value - off : value] as const);
      expect(differentParts(printsOf(balanced), printsOf(all))).toBeGreaterThan(0);
    }),
    { numRuns: 200, seed: 12 },
  );
});

it('a single wrong cell of a part names its key, and several of one name none but by chance', () => {
  const keys = Float64Array.from({ length: 5000 }, (_, i) => 7 * i + 3);
  const lanes = fingerprints([{ storage: 'number', values: keys }], keys.length);
  const sums = Array.from(keys, (key, i) => [key, i * 1000] as const);
  const right = printsOf(sums);
  const found = (wrong: readonly (readonly [key: number, value: number])[]) =>
    new WrongSum(printsOf(wrong), right, keys.length).first(lanes);
  fc.assert(
    fc.property(fc.nat(4999), fc.integer({ min: -1e9, max: 1e9 }), (at, off) => {
      expect(found(sums.map(([key, value], i) => [key, i === at ? value + off : value]))).toBe(off === 0 ? -1 : at);
    }),
    { numRuns: 60, seed: 13 },
  );
  let named = 0;
  for (let off = 1; off <= 60; off++)
    if (found(sums.map(([key, value], i) => [key, value + off * (i + 1)])) >= 0) named++;
  expect(named).toBeLessThanOrEqual(2);
});
