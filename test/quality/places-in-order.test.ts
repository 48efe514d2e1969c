import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesInOrder } from '../../src/quality/statistics/places-in-order.ts';
import { rankedOf } from '../../src/quality/statistics/ranked.ts';

const numbers = fc.array(
  fc.oneof(fc.double(), fc.integer(), fc.integer({ min: -3, max: 3 }), fc.constantFrom(0, -0, Infinity, -Infinity)),
  { maxLength: 200 },
);

it('numbers of any size are put in order as sorting does, those that are alike as they come', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const expected = values
        .map((value, place) => ({ value, place }))
        .filter(({ value }) => !Number.isNaN(value))
        .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : a.place - b.place));
      expect([...placesInOrder(Float64Array.from(values))]).toEqual(expected.map(({ place }) => place));
    }),
    { seed: 1, numRuns: 300 },
  );
});

it('each number has the place of its value among the different ones', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const { codes, counts, held } = rankedOf(Float64Array.from(values));
      const different = [...new Set(values.filter((value) => !Number.isNaN(value)).map((value) => value + 0))];
      different.sort((a, b) => (a < b ? -1 : 1));
      expect([...codes]).toEqual(values.map((value) => different.indexOf(value + 0)));
      expect(counts.length).toBe(different.length);
      expect(held).toBe(values.filter((value) => !Number.isNaN(value)).length);
    }),
    { seed: 1, numRuns: 300 },
  );
});
