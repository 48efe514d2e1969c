import { describe, expect, it, vi } from 'vitest';
import type { NumericLaw } from '../../src/engine/laws/law.ts';
import { fillContiguous } from '../../src/engine/random/fill-uniforms.ts';
import { streamKey } from '../../src/engine/random/stream-key.ts';
import { ksPValue, ksStatistic } from './kolmogorov.ts';
import { lawDocument } from './law-document.ts';
import { openDocument } from './open-document.ts';
import { randomisedPit } from './randomised-pit.ts';
import { passesBonferroni, SEEDS } from './seeds.ts';
import { unitOrder } from './unit-order.ts';

const ROWS = 100000;
const LARGEST_DISTANCE = 0.01;
const FLOAT_CELLS = 200000;
const FARTHEST = 1e18;

/** A column of one numeric law. */
export interface LawCase {
  readonly name: string;
  readonly type: 'integer' | 'decimal' | 'float';
  readonly scale?: number;
  readonly generator: Readonly<Record<string, unknown>> & { readonly kind: string };
  /** The ends no value may pass. */
  readonly lower?: number;
  readonly upper?: number;
}

/** The values of a case at a seed, in natural units and in row order, and their law. */
export function lawSample(each: LawCase, seed: number, rows = ROWS): { values: Float64Array; law: NumericLaw } {
  const { name, type, scale, generator } = each;
  const column = { name, type, generator, ...(scale !== undefined && { scale }) };
  const { engine } = openDocument(lawDocument(seed, rows, [column]));
  const set = engine.range('sample', 0, rows);
  const vector = set.column(name);
  const law = set.table.columns.get(name)?.generator.law?.(set);
  if (vector.storage !== 'number' || law?.kind !== 'numeric') throw new Error(`${name} has no numeric law`);
  const units = type === 'decimal' ? 10 ** (scale ?? 2) : 1;
  return { values: vector.values.map((value) => value / units), law };
}

interface Findings {
  readonly law: NumericLaw;
  readonly fits: { seed: number; distance: number; p: number }[];
  readonly moments: ReturnType<typeof momentsOf>[];
  readonly atEnds: { at: number; expected: number }[];
  outside: number;
  ofOtherType: number;
}

const findings = new Map<LawCase, Findings>();

/** What 100 000 values at each of the seeds 1 to 20 say, found once for a case. */
function findingsOf(each: LawCase): Findings {
  const known = findings.get(each);
  if (known !== undefined) return known;
  const { type, lower = -Infinity, upper = Infinity } = each;
  const { law } = lawSample(each, 1, 1);
  const found: Findings = { law, fits: [], moments: [], atEnds: [], outside: 0, ofOtherType: 0 };
  const fits = (value: number) =>
    type === 'float' ? Number.isFinite(value) : Math.abs(value / law.step - Math.round(value / law.step)) < 1e-6;
  for (const seed of SEEDS) {
    const { values } = lawSample(each, seed);
    const slack = 1e-9 * law.step;
    found.outside += values.filter((value) => value < lower - slack || value > upper + slack).length;
    found.ofOtherType += values.filter((value) => !fits(value)).length;
    for (const end of [lower, upper].filter(Number.isFinite)) {
      const at = values.filter((value) => Math.abs(value - end) <= law.step / 4).length;
      const width = law.step === 0 ? Math.abs(end) * 1e-15 : law.step;
      found.atEnds.push({ at, expected: ROWS * (law.cdf(end) - law.cdf(end - width)) });
    }
    found.moments.push(momentsOf(values));
    const distance = ksStatistic(randomisedPit(values, law.cdf, law.step, seed), (u) => u);
    found.fits.push({ seed, distance, p: ksPValue(distance, ROWS) });
  }
  findings.set(each, found);
  return found;
}

/** Holds a law against its own distribution function, its order and its moments. */
export function testLaw(each: LawCase): void {
  testFit(each);
  testRise(each);
  testMoments(each);
}

/** Holds values against the distribution function of their law, its ends included. */
export function testFit(each: LawCase): void {
  vi.setConfig({ testTimeout: 120000 });
  describe(`${each.name} (${each.type})`, () => {
    it('follows its law at every seed', () => {
      const { fits } = findingsOf(each);
      const ps = fits.map(({ p }) => p);
      expect(ps.length).toBe(SEEDS.length);
      expect(passesBonferroni(ps), JSON.stringify(fits)).toBe(true);
      expect(Math.max(...fits.map(({ distance }) => distance))).toBeLessThan(LARGEST_DISTANCE);
      const spread = ksStatistic(
        ps.toSorted((a, b) => a - b),
        (p) => p,
      );
      expect(ksPValue(spread, ps.length), 'p-values uniform').toBeGreaterThan(0.001);
    });

    it('stays inside its ends, and piles nothing up at them', () => {
      const { outside, ofOtherType, atEnds } = findingsOf(each);
      expect([outside, ofOtherType]).toEqual([0, 0]);
      for (const { at, expected } of atEnds) expect(Math.abs(at - expected)).toBeLessThan(6 * Math.sqrt(expected + 1));
    });
  });
}

/** Holds values against the order of their uniforms. */
export function testRise(each: LawCase): void {
  it(`${each.name} (${each.type}) rises with the uniform`, () => {
    expect(countFalls(lawSample(each, 1).values, each.name, 1)).toBe(0);
  });
}

/** Holds mean and deviation of a law, which must exist, against its distribution function and its values. */
export function testMoments(each: LawCase): void {
  describe(`${each.name} (${each.type})`, () => {
    it('states the mean and the deviation that its distribution function has', () => {
      const { law } = lawSample(each, 1, 1);
      const { mean, sd } = summed(law);
      expect(Math.abs(mean - (law.mean ?? NaN))).toBeLessThan(1e-4 * sd);
      expect(Math.abs(sd - (law.sd ?? NaN))).toBeLessThan(1e-3 * sd);
    });

    it('has that mean and that deviation in its samples', () => {
      const { law, moments } = findingsOf(each);
      const { mean, sd } = { mean: law.mean ?? NaN, sd: law.sd ?? NaN };
      for (const sample of moments) {
        expect(Math.abs(sample.mean - mean)).toBeLessThan((5 * sd) / Math.sqrt(ROWS));
        const error = Math.sqrt((sample.fourth - sample.variance * sample.variance) / ROWS);
        expect(Math.abs(sample.variance - sd * sd)).toBeLessThan(6 * error + 2e-3 * sample.variance);
      }
    });
  });
}

/** How often a value is less than one of a smaller uniform, by more than its last two digits. */
function countFalls(values: Float64Array, name: string, seed: number): number {
  const uniforms = new Float64Array(values.length);
  fillContiguous(streamKey(seed, 'sample', name, 'value'), 0, uniforms.length, uniforms);
  const order = unitOrder(uniforms);
  let falls = 0;
  for (let i = 1; i < order.length; i++) {
    const before = values[order[i - 1] as number] as number;
    const after = values[order[i] as number] as number;
    if (after < before - 4e-15 * Math.abs(before)) falls++;
  }
  return falls;
}

function momentsOf(values: Float64Array) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [variance, fourth] = [0, 0];
  for (const value of values) {
    const square = (value - mean) * (value - mean);
    variance += square;
    fourth += square * square;
  }
  return { mean, variance: variance / values.length, fourth: fourth / values.length };
}

/** Mean and standard deviation from a distribution function alone: over its atoms, or by the midpoint rule. */
function summed({ cdf, step }: NumericLaw) {
  const from = firstAbove(cdf, 1e-13);
  const to = firstAbove(cdf, 1 - 1e-12);
  const width = step === 0 ? (to - from) / FLOAT_CELLS : step;
  const first = step === 0 ? 0 : Math.floor(from / step);
  const cells = step === 0 ? FLOAT_CELLS : Math.ceil(to / step) - first + 1;
  const origin = step === 0 ? from : 0;
  let [mean, square] = [0, 0];
  let before = 0;
  for (let k = first; k < first + cells; k++) {
    const x = origin + (step === 0 ? k + 0.5 : k) * width;
    const upTo = cdf(step === 0 ? origin + (k + 1) * width : x);
    mean += x * (upTo - before);
    square += x * x * (upTo - before);
    before = upTo;
  }
  return { mean, sd: Math.sqrt(square - mean * mean) };
}

/** Where a distribution function passes a chance, by bisection. */
function firstAbove(cdf: (x: number) => number, chance: number): number {
  let [low, high] = [-FARTHEST, FARTHEST];
  for (let i = 0; i < 200; i++) {
    const middle = Math.abs(low) > 1 && low < 0 && high > 1 ? 0 : (low + high) / 2;
    if (cdf(middle) >= chance) high = middle;
    else low = middle;
  }
  return high;
}
