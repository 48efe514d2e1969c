import { describe, expect, it, vi } from 'vitest';
import { ksPValue, ksStatistic } from '../../helpers/kolmogorov.ts';
import { lawDocument } from '../../helpers/law-document.ts';
import { checkDocument, openDocument } from '../../helpers/open-document.ts';
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

/** The Bass curve over the two years, with coefficients a year. */
const bass = (p: number, q: number) => (x: number) => {
  const adopted = (years: number) => {
    const gone = Math.exp(-(p + q) * years);
    return (1 - gone) / (1 + (q / p) * gone);
  };
  const years = (END - START) / (365.2425 * DAY);
  return adopted(x * years) / adopted(years);
};

const HOURS = Array.from({ length: 24 }, (_, hour) => (hour < 6 ? 0 : 1 + (hour % 5)));
const WEEKDAYS = [1, 1, 1, 1, 1.2, 1.5, 1.3];
const MONTHS = [1, 0, 2, 1, 1, 1, 1, 1, 1, 1, 1.5, 3];

/** By the calendar of the platform: the mass of all hours before a moment, and its part of the hour it lies in. */
function calendar(below: (x: number) => number, hours: readonly number[]) {
  const place = (ms: number) => below((ms - START) / (END - START));
  const hour = 3600000;
  const cells = (END - START) / hour;
  const weight = Array.from({ length: cells }, (_, cell) => {
    const at = new Date(START + cell * hour);
    return (
      (hours[at.getUTCHours()] ?? 1) *
      (WEEKDAYS[(at.getUTCDay() + 6) % 7] as number) *
      (MONTHS[at.getUTCMonth()] as number)
    );
  });
  const before = new Float64Array(cells + 1);
  for (let cell = 0; cell < cells; cell++) {
    const mass = place(START + (cell + 1) * hour) - place(START + cell * hour);
    before[cell + 1] = (before[cell] as number) + (weight[cell] as number) * mass;
  }
  return (x: number) => {
    const ms = START + x * (END - START);
    const cell = Math.min(cells - 1, Math.floor((ms - START) / hour));
    const inside = (weight[cell] as number) * (place(ms) - place(START + cell * hour));
    return ((before[cell] as number) + inside) / (before[cells] as number);
  };
}

const CASES: readonly Case[] = [
  { name: 'evenly', shape: { kind: 'uniform' }, cdf: (x) => x },
  { name: 'along an S-curve', shape: { kind: 'logistic', midpoint: 0.4, steepness: 12 }, cdf: logistic(0.4, 12) },
  { name: 'along a steep S-curve', shape: { kind: 'logistic', midpoint: 0.9, steepness: 80 }, cdf: logistic(0.9, 80) },
  { name: 'long before the midpoint', shape: { kind: 'logistic', midpoint: 3, steepness: 20 }, cdf: exponential(20) },
  { name: 'long after the midpoint', shape: { kind: 'logistic', midpoint: -2, steepness: 20 }, cdf: exponential(-20) },
  { name: 'growing', shape: { kind: 'growth', rate: 0.5, per: 'year' }, cdf: exponential(yearlySlope(0.5)) },
  { name: 'by word of mouth', shape: { kind: 'bass', innovation: 0.02, imitation: 4 }, cdf: bass(0.02, 4) },
  { name: 'on their own', shape: { kind: 'bass', innovation: 2, imitation: 0 }, cdf: bass(2, 0) },
  {
    name: 'by the calendar',
    shape: { kind: 'profile', hours: HOURS, weekdays: WEEKDAYS, months: MONTHS },
    cdf: calendar((x) => x, HOURS),
  },
  {
    name: 'by weekday and month while growing',
    shape: { kind: 'profile', weekdays: WEEKDAYS, months: MONTHS, along: { kind: 'growth', rate: 0.5 } },
    cdf: calendar(exponential(yearlySlope(0.5)), []),
  },
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

describe('moments by the calendar', () => {
  it('never fall into an hour, a weekday or a month of weight 0', () => {
    const shape = { kind: 'profile', hours: HOURS, weekdays: [1, 1, 1, 1, 1, 0, 0], months: MONTHS };
    const generator = { kind: 'moment', shape, from: '2024-01-01T05:30', to: '2025-12-31T22:15' };
    const at = { name: 'at', type: 'timestamp', resolution: 'millisecond', generator };
    const vector = openDocument(lawDocument(3, 400000, [at]))
      .engine.range('sample', 0, 400000)
      .column('at');
    if (vector.storage !== 'number') throw new Error('no moments');
    const odd = vector.values.filter((value) => {
      const date = new Date(value);
      return date.getUTCHours() < 6 || [0, 6].includes(date.getUTCDay()) || date.getUTCMonth() === 1;
    });
    expect([...odd]).toEqual([]);
    expect(Math.min(...vector.values.subarray(0, 1000))).toBeGreaterThan(START);
  });

  it.each([
    [{ kind: 'profile', weekdays: [1, 2] }, 'out_of_range', '/weekdays'],
    [{ kind: 'profile', months: Array.from({ length: 12 }, () => 0) }, 'infeasible', ''],
    [{ kind: 'profile', along: { kind: 'growth', rate: 10, per: 'month' } }, 'infeasible', '/along/rate'],
  ])('say what is wrong with %o', (shape, code, at) => {
    const window = { from: '2000-01-01', to: '2040-01-01' };
    const generator = { kind: 'moment', shape, ...window };
    const { diagnostics } = checkDocument(lawDocument(1, 10, [{ name: 'at', type: 'timestamp', generator }]));
    expect(diagnostics.map((each) => [each.code, each.path])).toEqual([
      [code, `/tables/0/columns/1/generator/shape${at}`],
    ]);
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
