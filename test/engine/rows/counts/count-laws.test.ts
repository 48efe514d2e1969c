import { describe, expect, it, vi } from 'vitest';
import type { BindContext } from '../../../../src/engine/plan/column-context.ts';
import type { BoundCountLaw } from '../../../../src/engine/rows/count-law-kind.ts';
import { COUNT_LAWS } from '../../../../src/engine/rows/counts/registry.ts';
import type { KindSpec } from '../../../../src/schema/kind.ts';
import { uniforms } from '../../../helpers/arguments.ts';
import { chiSquarePValue, chiSquareStatistic } from '../../../helpers/chi-square.ts';
import { checkDocument } from '../../../helpers/open-document.ts';
import { passesBonferroni, SEEDS } from '../../../helpers/seeds.ts';

vi.setConfig({ testTimeout: 60000 });

const PARENTS = 100000;

/** Customers and their orders. */
function shop(seed: number, count: KindSpec, parents: number) {
  const id = { name: 'id', type: 'integer', generator: { kind: 'sequence' } };
  return {
    version: 1,
    name: 'Counts',
    seed,
    timeframe: { start: '2024-01-01', end: '2026-01-01' },
    tables: [
      { name: 'customer', key: ['id'], rows: { kind: 'count', count: parents }, columns: [id] },
      { name: 'order', key: ['id'], rows: { kind: 'per_parent', parent: 'customer', count }, columns: [id] },
    ],
  };
}

function bound(count: KindSpec): BoundCountLaw {
  const reported: unknown[] = [];
  // A count law asks its surroundings for nothing but a place to report to.
  const context = { report: (finding: unknown) => reported.push(finding) } as unknown as BindContext;
  const law = COUNT_LAWS.find((each) => each.kind === count.kind)?.bind(count, context, '');
  if (law === undefined) throw new Error(`no law: ${JSON.stringify(reported)}`);
  return law;
}

/** The counts of parents that are there for the whole period. */
function countsOf(seed: number, count: KindSpec): Int32Array {
  const law = bound(count);
  return Int32Array.from(uniforms('children', PARENTS, seed), (u) => law.count(u, 0, law.mean));
}

/** The chance of each count, by recurrences that share nothing with the engine; counts of next to no chance are left out. */
type Chances = (k: number) => number;

const negativeBinomial = (mean: number, size: number): Chances => {
  const p = mean / (size + mean);
  return (k) => {
    let chance = (size / (size + mean)) ** size;
    for (let i = 1; i <= k; i++) chance *= (p * (size + i - 1)) / i;
    return chance;
  };
};
const geometric =
  (mean: number): Chances =>
  (k) =>
    (1 / (1 + mean)) * (mean / (1 + mean)) ** k;
const poisson =
  (mean: number): Chances =>
  (k) => {
    let chance = Math.exp(-mean);
    for (let i = 1; i <= k; i++) chance *= mean / i;
    return chance;
  };
const within = (chances: Chances, min: number, max: number): Chances => {
  let mass = 0;
  for (let k = min; k <= max; k++) mass += chances(k);
  return (k) => (k < min || k > max ? 0 : chances(k) / mass);
};
const zipfTotal = Array.from({ length: 50 }, (_, i) => (i + 1) ** -1.6).reduce((sum, weight) => sum + weight, 0);

const CASES: readonly { readonly count: KindSpec; readonly chances: Chances }[] = [
  { count: { kind: 'negative_binomial', mean: 6, size: 1.5 }, chances: negativeBinomial(6, 1.5) },
  {
    count: { kind: 'negative_binomial', mean: 12, size: 0.4, min: 1, max: 60 },
    chances: within(negativeBinomial(12, 0.4), 1, 60),
  },
  { count: { kind: 'geometric', mean: 2 }, chances: geometric(2) },
  { count: { kind: 'geometric', mean: 8, min: 2, max: 12 }, chances: within(geometric(8), 2, 12) },
  { count: { kind: 'zipf', size: 50, exponent: 1.6 }, chances: (k) => (k < 1 || k > 50 ? 0 : k ** -1.6 / zipfTotal) },
  {
    count: {
      kind: 'histogram',
      from: 0,
      bins: [
        { to: 1, weight: 40 },
        { to: 5, weight: 60 },
      ],
    },
    chances: (k) => (k === 0 ? 0.4 : k < 5 ? 0.15 : 0),
  },
  {
    count: { kind: 'zero_inflated', zero_share: 0.4, law: { kind: 'poisson', mean: 5 } },
    chances: (k) => (k === 0 ? 0.4 : 0) + 0.6 * poisson(5)(k),
  },
];

function pValue(counts: Int32Array, chances: Chances): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  const observed: number[] = [];
  const expected: number[] = [];
  let left = counts.length;
  let leftExpected: number = counts.length;
  for (let k = 0; k <= 300; k++) {
    const cell = chances(k) * counts.length;
    if (cell < 10) {
      if (cell === 0) expect(tally.get(k)).toBeUndefined();
      continue;
    }
    observed.push(tally.get(k) ?? 0);
    expected.push(cell);
    left -= tally.get(k) ?? 0;
    leftExpected -= cell;
  }
  if (leftExpected > 10) {
    observed.push(left);
    expected.push(leftExpected);
  }
  return chiSquarePValue(chiSquareStatistic(observed, expected), observed.length - 1);
}

describe.each(CASES)('$count', ({ count, chances }) => {
  it('gives each number of children its chance, parents without any included, at every seed', () => {
    const ps = SEEDS.map((seed) => pValue(countsOf(seed, count), chances));
    expect(passesBonferroni(ps), JSON.stringify(ps)).toBe(true);
  });

  it('never gives fewer children when the mean rises, for any fixed uniforms', () => {
    const law = bound(count);
    const extremes = [2 ** -53, 1e-9, 0.4, 0.999, 1 - 1e-12, 1 - 2 ** -53];
    const seconds = [...uniforms('seconds', 30), ...extremes];
    let falls = 0;
    for (const [i, u] of [...uniforms('counts', 30), ...extremes].entries()) {
      let previous = 0;
      for (let step = 0; step < 150; step++) {
        const mean = step < 100 ? (step * law.mean) / 60 : law.mean * 1.7 * 1.08 ** (step - 100);
        const k = law.count(u, seconds[i] ?? 0.5, mean);
        if (!(k >= previous && Number.isInteger(k))) falls++;
        previous = k;
      }
    }
    expect(falls).toBe(0);
  });

  it('has the mean of the parent where no bounds cut it', () => {
    if ('min' in count) return;
    const law = bound(count);
    const n = 200000;
    const [us, vs] = [uniforms('mean', n), uniforms('mean fraction', n)];
    for (const share of [0.35, 1, 1.8]) {
      let [sum, squares] = [0, 0];
      for (let i = 0; i < n; i++) {
        const k = law.count(us[i] ?? 0.5, vs[i] ?? 0.5, law.mean * share);
        sum += k;
        squares += k * k;
      }
      const mean = sum / n;
      const error = Math.sqrt((squares / n - mean * mean) / n);
      expect(Math.abs(mean - law.mean * share)).toBeLessThan(5 * error);
    }
  });
});

describe('zero_inflated', () => {
  it('keeps its share of parents without any when the mean changes', () => {
    const law = bound({ kind: 'zero_inflated', zero_share: 0.7, law: { kind: 'fixed', count: 40 } });
    const us = uniforms('zeros', 20000);
    for (const mean of [5, law.mean, 60]) {
      const zeros = us.filter((u) => law.count(u, 0.5, mean) === 0).length;
      expect(zeros).toBe(us.filter((u) => u < 0.7).length);
    }
    expect(new Set([...us].map((u) => law.count(u, 0, law.mean)))).toEqual(new Set([0, 40]));
  });

  it('nests any other count law, but not itself', () => {
    const nested = (law: KindSpec) => checkDocument(shop(1, { kind: 'zero_inflated', zero_share: 0.5, law }, 5));
    for (const { kind, example } of COUNT_LAWS) {
      expect(nested(example).plan === undefined, kind).toBe(kind === 'zero_inflated');
    }
  });
});

describe('count laws that cannot be', () => {
  it.each([
    [{ kind: 'negative_binomial', mean: 3, size: 1, min: 5, max: 4 }, 'infeasible', '/max'],
    [{ kind: 'histogram', from: 3, bins: [{ to: 3, weight: 1 }] }, 'infeasible', '/bins/0/to'],
    [{ kind: 'histogram', from: 0, bins: [{ to: 3, weight: 0 }] }, 'infeasible', '/bins'],
    [{ kind: 'zero_inflated', zero_share: 0.2, law: { kind: 'uniform', min: 4, max: 1 } }, 'infeasible', '/law/max'],
  ])('are reported where they stand: %j', (count, code, at) => {
    const { diagnostics } = checkDocument(shop(1, count, 5));
    expect(diagnostics).toMatchObject([{ code, path: `/tables/1/rows/count${at}` }]);
  });
});
