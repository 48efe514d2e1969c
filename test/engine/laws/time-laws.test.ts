import { describe, expect, it, vi } from 'vitest';
import { ksPValue, ksStatistic } from '../../helpers/kolmogorov.ts';
import { lawDocument } from '../../helpers/law-document.ts';
import { openDocument } from '../../helpers/open-document.ts';
import { randomisedPit } from '../../helpers/randomised-pit.ts';
import { passesBonferroni, SEEDS } from '../../helpers/seeds.ts';

vi.setConfig({ testTimeout: 60000 });

const ROWS = 100000;
const LARGEST_DISTANCE = 0.01;
const START = Date.UTC(2024, 0, 1);
const END = Date.UTC(2026, 0, 1);
const DAY = 86400000;

function expectUniform(samples: readonly Float64Array[]): void {
  const tests = samples.map((sample) => {
    const distance = ksStatistic(sample, (u) => u);
    return { distance, p: ksPValue(distance, sample.length) };
  });
  expect(passesBonferroni(tests.map((each) => each.p)), JSON.stringify(tests)).toBe(true);
  expect(Math.max(...tests.map((each) => each.distance))).toBeLessThan(LARGEST_DISTANCE);
}

interface Case {
  readonly name: string;
  readonly shape: Readonly<Record<string, unknown>>;
  /** The distribution over 0 to 1, written down independently of the engine. */
  readonly cdf: (x: number) => number;
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const logistic = (midpoint: number, steepness: number) => (x: number) =>
  (sigmoid(steepness * (x - midpoint)) - sigmoid(-steepness * midpoint)) /
  (sigmoid(steepness * (1 - midpoint)) - sigmoid(-steepness * midpoint));
/** Far before its midpoint the logistic law is an exponential one, and far behind it as well. */
const exponential = (slope: number) => (x: number) => Math.expm1(slope * x) / Math.expm1(slope);
const yearlySlope = (rate: number) => (Math.log1p(rate) * (END - START)) / (365.2425 * DAY);

const CASES: readonly Case[] = [
  { name: 'evenly', shape: { kind: 'uniform' }, cdf: (x) => x },
  { name: 'along an S-curve', shape: { kind: 'logistic', midpoint: 0.4, steepness: 12 }, cdf: logistic(0.4, 12) },
  { name: 'along a steep S-curve', shape: { kind: 'logistic', midpoint: 0.9, steepness: 80 }, cdf: logistic(0.9, 80) },
  { name: 'long before the midpoint', shape: { kind: 'logistic', midpoint: 3, steepness: 20 }, cdf: exponential(20) },
  { name: 'long after the midpoint', shape: { kind: 'logistic', midpoint: -2, steepness: 20 }, cdf: exponential(-20) },
  { name: 'growing', shape: { kind: 'growth', rate: 0.5, per: 'year' }, cdf: exponential(yearlySlope(0.5)) },
  { name: 'shrinking', shape: { kind: 'growth', rate: -0.7 }, cdf: exponential(yearlySlope(-0.7)) },
];

const columns = CASES.map(({ shape }, i) => ({
  name: `at_${i}`,
  type: 'timestamp',
  generator: { kind: 'moment', shape },
}));
const dates = CASES.map(({ shape }, i) => ({ name: `on_${i}`, type: 'date', generator: { kind: 'moment', shape } }));
const samples = SEEDS.map((seed) =>
  openDocument(lawDocument(seed, ROWS, [...columns, ...dates])).engine.range('sample', 0, ROWS),
);

function moments(seed: number, name: string): Float64Array {
  const vector = samples[seed - 1]?.column(name);
  if (vector?.storage !== 'number') throw new Error(`${name} holds no moments`);
  return vector.values;
}

describe.each(CASES.map((each, index) => ({ ...each, index })))('moments that come $name', ({ cdf, index }) => {
  const law = (step: number) => (x: number) => cdf(Math.min(1, Math.max(0, (x + step - START) / (END - START))));

  it('follow their curve at every seed, to the second', () => {
    expectUniform(SEEDS.map((seed) => randomisedPit(moments(seed, `at_${index}`), law(1000), 1000, seed)));
  });

  it('follow it by the day', () => {
    expectUniform(SEEDS.map((seed) => randomisedPit(moments(seed, `on_${index}`), law(DAY), DAY, seed)));
  });

  it('state the law they follow, and stay inside the time frame', () => {
    for (const [name, step] of [
      [`at_${index}`, 1000],
      [`on_${index}`, DAY],
    ] as const) {
      const rows = samples[0];
      const stated = rows?.table.columns.get(name)?.generator.law?.(rows);
      if (stated?.kind !== 'numeric') throw new Error(`${name} has no law`);
      const values = moments(1, name);
      for (let i = 0; i < ROWS; i += 97) {
        const value = values[i] as number;
        expect(Math.abs(stated.cdf(value) - law(step)(value))).toBeLessThan(1e-8);
      }
      expect(values.filter((value) => value < START || value >= END || value % step !== 0).length).toBe(0);
    }
  });
});

describe('event times', () => {
  const opened = SEEDS.map((seed) => {
    const document = lawDocument(seed, 8000, [
      { name: 'born_at', type: 'timestamp', generator: { kind: 'moment' } },
      { name: 'gone_on', type: 'date', generator: { kind: 'moment', from: '2025-01-01' } },
    ]);
    const child = (name: string, type: string, extra: object) => ({
      name,
      rows: {
        kind: 'per_parent',
        parent: 'sample',
        count: { kind: 'poisson', mean: 24 },
        active: { from: 'sample.born_at', to: 'sample.gone_on' },
      },
      columns: [{ name: 'at', type, ...extra, generator: { kind: 'event_time' } }],
    });
    const tables = [
      ...document.tables,
      child('visit', 'timestamp', {}),
      child('stay', 'timestamp', { resolution: 'hour' }),
    ];
    return openDocument({ ...document, as_of: '2025-10-01', tables }).engine;
  });

  it.each([
    ['visit', 1000],
    ['stay', 3600000],
  ] as const)('are even over each parent’s own window (%s)', (table, grid) => {
    const found = opened.map((engine) => {
      const rows = engine.range(table, 0, engine.rowCount(table));
      const born = rows.read([{ kind: 'parent', target: 'sample' }], 'born_at');
      const gone = rows.read([{ kind: 'parent', target: 'sample' }], 'gone_on');
      const at = rows.column('at');
      if (born.storage !== 'number' || gone.storage !== 'number' || at.storage !== 'number')
        throw new Error('no times');
      const pit = new Float64Array(rows.count);
      for (let i = 0; i < rows.count; i++) {
        const from = Math.ceil((born.values[i] as number) / grid) * grid;
        const to = Math.ceil(Math.min(gone.values[i] as number, Date.UTC(2025, 9, 1)) / grid) * grid;
        const value = at.values[i] as number;
        if (value < (born.values[i] as number) || value >= (gone.values[i] as number))
          throw new Error('outside the window');
        // A cell of the grid is spread by a fixed sequence that has nothing to do with the engine's randomness.
        const inside = (((i + 1) * 0.6180339887498949) % 1) * grid;
        pit[i] = (value + inside - from) / (to - from);
      }
      return pit.sort();
    });
    expect(Math.min(...found.map((each) => each.length))).toBeGreaterThan(50000);
    expectUniform(found);
  });
});
