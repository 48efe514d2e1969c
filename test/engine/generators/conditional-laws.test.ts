import { describe, expect, it, vi } from 'vitest';
import type { Law } from '../../../src/engine/laws/law.ts';
import { fillContiguous } from '../../../src/engine/random/fill-uniforms.ts';
import { streamKey } from '../../../src/engine/random/stream-key.ts';
import { ksPValue, ksStatistic } from '../../helpers/kolmogorov.ts';
import { lawDocument } from '../../helpers/law-document.ts';
import { openDocument, tryDocument } from '../../helpers/open-document.ts';
import { randomisedPit } from '../../helpers/randomised-pit.ts';
import { passesBonferroni, SEEDS } from '../../helpers/seeds.ts';

vi.setConfig({ testTimeout: 240000 });

const ROWS = 40000;
/** Each seed makes a law for every row where a parameter is continuous. */
const FEW_SEEDS = SEEDS.slice(0, 5);
/** So many rows stand for all in the law of a whole column, which is then off by a KS distance of its own. */
const AVERAGED_ROWS = 1024;
/** Each value asks every law there is. */
const FEW_ROWS = 4000;

const COLUMNS = [
  { name: 'segment', type: 'text', generator: { kind: 'category', values: [{ value: 'vip' }, { value: 'other' }] } },
  { name: 'level', type: 'integer', generator: { kind: 'uniform', min: 1, max: 9 } },
  { name: 'weight', type: 'float', generator: { kind: 'uniform', min: 0.5, max: 2 } },
] as const;

interface Case {
  readonly type: 'integer' | 'decimal' | 'float' | 'boolean';
  readonly generator: Readonly<Record<string, unknown>> & { readonly kind: string };
}

const CASES: readonly Case[] = [
  { type: 'decimal', generator: { kind: 'normal', mean: '20 + 5 * level', sd: "if(segment = 'vip', 3, 8)" } },
  { type: 'integer', generator: { kind: 'normal', mean: '10 * weight', sd: 4, min: 'level - 5', max: 40 } },
  { type: 'decimal', generator: { kind: 'lognormal', median: '10 * level', sigma: 0.6, max: 900 } },
  { type: 'integer', generator: { kind: 'uniform', min: 'level', max: 'level + 5' } },
  { type: 'float', generator: { kind: 'uniform', min: '-weight', max: 'level' } },
  { type: 'decimal', generator: { kind: 'exponential', mean: 'level / 2', max: 60 } },
  { type: 'float', generator: { kind: 'gamma', mean: 'level', shape: "if(segment = 'vip', 0.7, 4)" } },
  { type: 'float', generator: { kind: 'beta', alpha: 'level', beta: 2, min: 0, max: 'level * 10' } },
  { type: 'float', generator: { kind: 'weibull', scale: 'level', shape: 1.5 } },
  { type: 'decimal', generator: { kind: 'pareto', minimum: 'level', alpha: 1.5, max: 5000 } },
  { type: 'float', generator: { kind: 'triangular', min: 0, mode: 'level', max: 10 } },
  { type: 'float', generator: { kind: 'student_t', mean: 'level', scale: 1, degrees: 5 } },
  { type: 'integer', generator: { kind: 'poisson', mean: 'level / 2' } },
  { type: 'integer', generator: { kind: 'binomial', trials: 'level', probability: "if(segment = 'vip', 0.8, 0.2)" } },
  { type: 'integer', generator: { kind: 'negative_binomial', mean: 'level', size: 1.5 } },
  { type: 'integer', generator: { kind: 'geometric', from: 1, mean: '1 + level' } },
  { type: 'integer', generator: { kind: 'zipf', size: 'level * 10', exponent: 1.1 } },
  { type: 'boolean', generator: { kind: 'boolean', share: "if(segment = 'vip', 0.3, 0.1) * level / 10" } },
  {
    type: 'decimal',
    generator: {
      kind: 'mixture',
      components: [
        { weight: 3, law: { kind: 'normal', mean: '10 * level', sd: 2 } },
        { weight: 1, law: { kind: 'uniform', min: 200, max: 210 } },
      ],
    },
  },
];

function rowsOf({ type, generator }: Case, seed: number, rows = ROWS) {
  const { engine } = openDocument(lawDocument(seed, rows, [...COLUMNS, { name: 'x', type, generator }]));
  const set = engine.range('sample', 0, rows);
  const vector = set.column('x');
  const bound = set.table.columns.get('x')?.generator;
  if (vector.storage !== 'number' || bound === undefined) throw new Error('x holds no numbers');
  const units = type === 'decimal' ? 100 : 1;
  return { set, bound, values: vector.values.map((value) => value / units), valid: vector.valid };
}

function cdfOf(law: Law | undefined): { readonly cdf: (x: number) => number; readonly step: number } {
  if (law === undefined) throw new Error('a row has no law');
  if (law.kind === 'numeric') return law;
  const share = law.shares[law.values.indexOf('false')] ?? 0;
  return { cdf: (x) => (x < 0 ? 0 : x < 1 ? share : 1), step: 1 };
}

describe('a law whose parameters are formulas', () => {
  it.each(
    CASES.filter(({ generator }) => generator.kind !== 'mixture').map((each) => [each.generator.kind, each] as const),
  )('%s draws each row from the law of that row', (_, each) => {
    const fits = FEW_SEEDS.map((seed) => {
      const { set, bound, values } = rowsOf(each, seed);
      const laws = bound.ofRow?.laws(set) ?? [];
      const spread = new Float64Array(ROWS);
      fillContiguous(streamKey(seed, 'test', 'pit', 'spread'), 0, ROWS, spread);
      const pit = values.map((value, row) => {
        const { cdf, step } = cdfOf(laws[row]);
        const above = cdf(value);
        // Values on a grid are spread over the probability of their cell.
        return step === 0 ? above : above - (spread[row] as number) * (above - cdf(value - step));
      });
      const distance = ksStatistic(pit.sort(), (u) => u);
      return ksPValue(distance, ROWS);
    });
    expect(fits.length).toBe(FEW_SEEDS.length);
    expect(passesBonferroni(fits), JSON.stringify(fits)).toBe(true);
  });

  it('averages to the law of the whole column, whose share of each group is that of its rows', () => {
    for (const each of CASES) {
      const { set, bound, values } = rowsOf(each, 3, FEW_ROWS);
      const law = bound.law?.(set);
      if (law?.kind !== 'numeric') continue;
      const distance = ksStatistic(randomisedPit(values, law.cdf, law.step, 3), (u) => u);
      const laws = new Set(bound.ofRow?.laws(set));
      // With few laws the groups are those of the sample, so that the distance is no greater than chance makes it.
      const rows = laws.size > AVERAGED_ROWS ? AVERAGED_ROWS : FEW_ROWS;
      expect(ksPValue(distance, rows), JSON.stringify(each)).toBeGreaterThan(1e-5);
    }
  });

  it('gives the bytes that the numbers themselves would give, wherever the formula gives one number', () => {
    for (const [stated, asFormula] of [
      [
        { kind: 'normal', mean: 20, sd: 3, min: 15 },
        { kind: 'normal', mean: '10 * 2', sd: 3, min: '5 * 3' },
      ],
      [
        { kind: 'poisson', mean: 6 },
        { kind: 'poisson', mean: 'max(6, level - level)' },
      ],
      [
        { kind: 'boolean', share: 0.3 },
        { kind: 'boolean', share: '0.1 * 3' },
      ],
    ] as const) {
      const type = stated.kind === 'boolean' ? 'boolean' : stated.kind === 'normal' ? 'decimal' : 'integer';
      const one = rowsOf({ type, generator: stated }, 5, 2000).values;
      expect(rowsOf({ type, generator: asFormula }, 5, 2000).values).toEqual(one);
    }
  });

  it('makes the same value for a row whether its law is kept or made for it alone', () => {
    const each: Case = { type: 'float', generator: { kind: 'gamma', mean: 'weight', shape: 2 } };
    const { set, values } = rowsOf(each, 7, 3000);
    const { engine } = set;
    const alone = [2999, 1500, 17].map((row) => {
      const vector = engine.range('sample', row, row + 1).column('x');
      return vector.storage === 'number' ? vector.values[0] : undefined;
    });
    expect(alone).toEqual([values[2999], values[1500], values[17]]);
  });
});

describe('a parameter that may leave a row without a law', () => {
  const column = (generator: Case['generator'], nullable = false) =>
    tryDocument(
      lawDocument(2, 500, [...COLUMNS, { name: 'x', type: 'float', generator, ...(nullable && { nullable }) }]),
    );

  it.each([
    ['out_of_range', { kind: 'normal', mean: 1, sd: 'level - 3' }, 'from -2 to 6', 'max(level - 3, 0.12)'],
    ['out_of_range', { kind: 'binomial', trials: 5, probability: 'level / 3' }, 'at most 1', 'min(level / 3, 1)'],
    [
      'null_not_allowed',
      { kind: 'normal', mean: '1 / (level - 4)', sd: 1 },
      'can be empty',
      'coalesce(1 / (level - 4), 38)',
    ],
    ['wrong_type', { kind: 'normal', mean: '12', sd: 1 }, 'in quotes', 12],
    ['type_mismatch', { kind: 'normal', mean: 'segment', sd: 1 }, 'gives text', undefined],
    ['formula_error', { kind: 'normal', mean: 'levle', sd: 1 }, 'leads nowhere', 'level'],
    ['infeasible', { kind: 'uniform', min: 'level', max: 4 }, 'Where "At least" is 9', undefined],
    ['infeasible', { kind: 'uniform', min: 'level', max: '5 - level' }, 'Where "At least" is 9', undefined],
    ['infeasible', { kind: 'uniform', min: 'level * weight', max: 'level + 1' }, 'Where "At least" is 18', undefined],
  ] as const)('is found before the first row: %s', (code, generator, says, fixed) => {
    const { opened, diagnostics } = column(generator);
    expect(opened).toBeUndefined();
    const [found] = diagnostics.filter(({ severity }) => severity === 'error');
    expect(found).toMatchObject({ code });
    expect(found?.message).toContain(says);
    const [edit] = found?.fix?.edits ?? [];
    expect(edit !== undefined && 'value' in edit ? edit.value : undefined).toBe(fixed);
  });

  it('gives such rows null where the column may be empty, and warns', () => {
    const { opened, diagnostics } = column({ kind: 'normal', mean: 1, sd: 'level - 3' }, true);
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning out_of_range']);
    const rows = opened?.engine.range('sample', 0, 500);
    const [x, level] = [rows?.column('x'), rows?.column('level')];
    if (x?.storage !== 'number' || level?.storage !== 'number') throw new Error('no numbers');
    for (let row = 0; row < 500; row++) expect(x.valid?.[row] === 1).toBe((level.values[row] as number) > 3);
  });

  it('is proven away by bounds in the formula', () => {
    for (const generator of [
      { kind: 'normal', mean: 1, sd: 'max(level - 3, 0.5)' },
      { kind: 'normal', mean: '1 / level', sd: 1 },
      { kind: 'binomial', trials: 'level', probability: 'level / 9' },
      { kind: 'uniform', min: 'level - 20 * weight', max: '3 * level - weight' },
    ])
      expect(column(generator).diagnostics).toEqual([]);
  });
});
