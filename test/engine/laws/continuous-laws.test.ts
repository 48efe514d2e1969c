import { describe, expect, it, vi } from 'vitest';
import type { NumericLaw } from '../../../src/engine/laws/law.ts';
import { ksPValue, ksStatistic } from '../../helpers/kolmogorov.ts';
import { lawDocument } from '../../helpers/law-document.ts';
import { openDocument } from '../../helpers/open-document.ts';
import { randomisedPit } from '../../helpers/randomised-pit.ts';
import { passesBonferroni, SEEDS } from '../../helpers/seeds.ts';

vi.setConfig({ testTimeout: 60000 });

const ROWS = 100000;
const LARGEST_DISTANCE = 0.01;

interface Case {
  readonly name: string;
  readonly type: 'integer' | 'decimal' | 'float';
  readonly scale?: number;
  readonly generator: Readonly<Record<string, unknown>> & { readonly min?: number; readonly max?: number };
}

const CASES: readonly Case[] = [
  { name: 'normal_float', type: 'float', generator: { kind: 'normal', mean: 0, sd: 1 } },
  { name: 'normal_age', type: 'integer', generator: { kind: 'normal', mean: 44, sd: 8, min: 18, max: 90 } },
  { name: 'normal_right', type: 'float', generator: { kind: 'normal', mean: 0, sd: 1, min: 6, max: 9 } },
  { name: 'normal_left', type: 'decimal', scale: 2, generator: { kind: 'normal', mean: 100, sd: 10, max: 70 } },
  { name: 'normal_coarse', type: 'integer', generator: { kind: 'normal', mean: 0.3, sd: 0.6, min: -1 } },
  {
    name: 'lognormal_price',
    type: 'decimal',
    scale: 2,
    generator: { kind: 'lognormal', median: 25, sigma: 0.7, min: 1 },
  },
  { name: 'lognormal_cut', type: 'integer', generator: { kind: 'lognormal', median: 3, sigma: 1, min: 1, max: 20 } },
  { name: 'lognormal_float', type: 'float', generator: { kind: 'lognormal', median: 42000, sigma: 0.5 } },
  { name: 'uniform_die', type: 'integer', generator: { kind: 'uniform', min: 1, max: 6 } },
  { name: 'uniform_decimal', type: 'decimal', scale: 2, generator: { kind: 'uniform', min: -1.5, max: 2.25 } },
  { name: 'uniform_float', type: 'float', generator: { kind: 'uniform', min: -3, max: 1e6 } },
];

const columns = CASES.map(({ name, type, scale, generator }) => ({
  name,
  type,
  generator,
  ...(scale !== undefined && { scale }),
}));
const samples = SEEDS.map((seed) => {
  const { engine } = openDocument(lawDocument(seed, ROWS, columns));
  const rows = engine.range('sample', 0, ROWS);
  return { seed, rows };
});

function sampleOf(name: string, seed: number): { readonly values: Float64Array; readonly law: NumericLaw } {
  const rows = samples.find((each) => each.seed === seed)?.rows;
  const column = rows?.table.columns.get(name);
  const vector = rows?.column(name);
  const law = rows === undefined ? undefined : column?.generator.law?.(rows);
  if (vector?.storage !== 'number' || law?.kind !== 'numeric') throw new Error(`${name} has no numeric law`);
  const units = 10 ** (column?.scale ?? 0);
  return { values: vector.values.map((value) => value / units), law };
}

/** Mean and standard deviation from a distribution function alone, by the midpoint rule on a fine grid or over its atoms. */
function momentsOf({ cdf, step }: NumericLaw, from: number, to: number) {
  const cells = step === 0 ? 400000 : Math.round((to - from) / step);
  const width = (to - from) / cells;
  let mean = 0;
  let square = 0;
  let before = cdf(from - (step === 0 ? 0 : step / 2));
  for (let k = 0; k <= cells; k++) {
    const x = step === 0 ? from + (k + 0.5) * width : from + k * step;
    const upTo = cdf(step === 0 ? from + (k + 1) * width : x);
    mean += x * (upTo - before);
    square += x * x * (upTo - before);
    before = upTo;
  }
  return { mean, sd: Math.sqrt(square - mean * mean) };
}

describe.each(CASES)('$name ($type)', ({ name, type, generator }) => {
  it('follows its law at every seed', () => {
    const tests = SEEDS.map((seed) => {
      const { values, law } = sampleOf(name, seed);
      const pit = randomisedPit(values, law.cdf, law.step, seed);
      const distance = ksStatistic(pit, (u) => u);
      return { seed, distance, p: ksPValue(distance, ROWS) };
    });
    expect(passesBonferroni(tests.map((each) => each.p)), JSON.stringify(tests)).toBe(true);
    expect(Math.max(...tests.map((each) => each.distance))).toBeLessThan(LARGEST_DISTANCE);
  });

  it('stays inside its bounds, and piles nothing up at them', () => {
    const { min = -Infinity, max = Infinity } = generator;
    for (const seed of SEEDS) {
      const { values, law } = sampleOf(name, seed);
      const outside = values.filter((value) => value < min - 1e-9 * law.step || value > max + 1e-9 * law.step);
      expect(outside.length).toBe(0);
      for (const bound of [min, max]) {
        if (!Number.isFinite(bound)) continue;
        const at = values.filter((value) => Math.abs(value - bound) <= law.step / 4).length;
        const expected = ROWS * (law.cdf(bound) - law.cdf(bound - (law.step === 0 ? 1e-12 : law.step)));
        expect(Math.abs(at - expected)).toBeLessThan(6 * Math.sqrt(expected + 1));
      }
    }
  });

  it('states the mean and the deviation that its distribution function has', () => {
    const { law } = sampleOf(name, 1);
    const spread = 40 * (law.sd ?? 0);
    const low = Math.max(generator.min ?? -Infinity, (law.mean ?? 0) - spread);
    const from = generator.kind === 'lognormal' ? Math.max(0, low) : low;
    const to = Math.min(generator.max ?? Infinity, (law.mean ?? 0) + spread);
    const onGrid = (x: number) => (law.step === 0 ? x : Math.round(x / law.step) * law.step);
    const { mean, sd } = momentsOf(law, onGrid(from), onGrid(to));
    expect(Math.abs(mean - (law.mean ?? NaN))).toBeLessThan(2e-4 * sd);
    expect(Math.abs(sd - (law.sd ?? NaN))).toBeLessThan(2e-3 * sd);
  });

  it('has that mean and that deviation in its samples', () => {
    for (const seed of SEEDS) {
      const { values, law } = sampleOf(name, seed);
      const mean = values.reduce((sum, value) => sum + value, 0) / ROWS;
      const fourth = values.reduce((sum, value) => sum + (value - mean) ** 4, 0) / ROWS;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / ROWS;
      const sd = law.sd ?? NaN;
      expect(Math.abs(mean - (law.mean ?? NaN))).toBeLessThan(5 * (sd / Math.sqrt(ROWS)));
      const seOfVariance = Math.sqrt((fourth - variance * variance) / ROWS);
      expect(Math.abs(variance - sd * sd)).toBeLessThan(6 * seOfVariance + 1e-3 * variance);
    }
  });

  it('holds values of its type only', () => {
    const { values, law } = sampleOf(name, 7);
    const odd = values.filter((value) =>
      type === 'float' ? !Number.isFinite(value) : Math.abs(value / law.step - Math.round(value / law.step)) > 1e-6,
    );
    expect(odd.length).toBe(0);
  });
});

describe('a law with a long tail on a coarse grid', () => {
  it('keeps the mean of its tail', () => {
    const { engine } = openDocument(
      lawDocument(3, 200000, [{ name: 'x', type: 'integer', generator: { kind: 'lognormal', median: 3, sigma: 2 } }]),
    );
    const rows = engine.range('sample', 0, 200000);
    const law = rows.table.columns.get('x')?.generator.law?.(rows);
    // The mean of the continuous law is 3 e^2; rounding whole numbers moves it by far less than a tenth.
    expect(law?.kind === 'numeric' ? law.mean : undefined).toBeCloseTo(3 * Math.exp(2), 1);
  });
});
