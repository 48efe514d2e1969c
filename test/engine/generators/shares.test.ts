import { describe, expect, it, vi } from 'vitest';
import type { RowSet } from '../../../src/engine/rows/row-set.ts';
import { checkDocument, openDocument, tryDocument } from '../../helpers/open-document.ts';
import { SEEDS } from '../../helpers/seeds.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

vi.setConfig({ testTimeout: 60000 });

type Loose = Readonly<Record<string, unknown>>;
const column = (name: string, type: string, generator: Loose, more: Loose = {}) => ({ name, type, generator, ...more });
const id = column('id', 'integer', { kind: 'sequence' });

/** A few parents have more than a million children, most have none. */
const MANY_FOR_ONE = { kind: 'negative_binomial', mean: 300000, size: 0.05 };

interface Bills {
  readonly seed?: number;
  readonly bills?: number;
  readonly count?: Loose;
  readonly total?: Loose;
  readonly part?: Loose;
  readonly rows?: Loose;
  readonly times?: boolean;
}

/** Bills, and the parts that add up to them. */
function bills({ seed = 1, bills: many = 2000, count, total, part, rows, times = false }: Bills = {}) {
  return {
    version: 1,
    name: 'Bills',
    seed,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    tables: [
      {
        name: 'bill',
        key: ['id'],
        rows: { kind: 'count', count: many },
        columns: [
          id,
          column('total', 'decimal', { kind: 'uniform', min: -500, max: 5000 }, { scale: 2, ...total }),
          column('points', 'integer', { kind: 'uniform', min: 0, max: 7 }),
        ],
      },
      {
        name: 'part',
        key: ['id'],
        rows: { kind: 'per_parent', parent: 'bill', count: count ?? { kind: 'poisson', mean: 3 }, ...rows },
        columns: [
          id,
          ...(times ? [column('at', 'timestamp', { kind: 'event_time' })] : []),
          column('weight', 'integer', { kind: 'uniform', min: 0, max: 4 }),
          column('amount', 'decimal', { kind: 'shares', of: 'bill.total', alpha: 2 }, { scale: 2, ...part }),
        ],
      },
    ],
  };
}

function numbers(rows: RowSet, name: string): Float64Array {
  const vector = rows.column(name);
  if (vector.storage !== 'number') throw new Error(`${name} holds no numbers`);
  return vector.values;
}

/** The sum of the parts of each bill, its own total, and how many parts it has. */
function sums(document: unknown, totalName = 'total') {
  const { engine } = openDocument(document);
  const parents = engine.range('bill', 0, engine.rowCount('bill'));
  const children = engine.range('part', 0, engine.rowCount('part'));
  const parts = numbers(children, 'amount');
  const sum = new Float64Array(parents.count);
  const counts = new Float64Array(parents.count);
  const { parentIndex, parents: held } = children.family();
  const places = held.ordinals();
  for (let row = 0; row < children.count; row++) {
    const parent = places[parentIndex[row] ?? 0] ?? 0;
    sum[parent] = (sum[parent] ?? 0) + (parts[row] ?? 0);
    counts[parent] = (counts[parent] ?? 0) + 1;
  }
  return { sum, counts, totals: numbers(parents, totalName), parts, parentOf: parentIndex.map((p) => places[p] ?? 0) };
}

describe('the parts of a total', () => {
  it.each([
    ['by chance', {}],
    ['all equal', { part: { generator: { kind: 'shares', of: 'bill.total' } } }],
    ['by a weight', { part: { generator: { kind: 'shares', of: 'bill.total', weight: 'weight' } } }],
    ['very unevenly', { part: { generator: { kind: 'shares', of: 'bill.total', alpha: 0.02 } } }],
    ['in finer units', { part: { scale: 4 } }],
  ])('add up to it exactly for each of 100 000 bills, %s', (_name, more: Bills) => {
    const { sum, counts, totals } = sums(bills({ bills: 100000, ...more }));
    const factor = more.part?.['scale'] === 4 ? 100 : 1;
    const wrong = totals.findIndex((total, bill) => (counts[bill] ?? 0) > 0 && sum[bill] !== total * factor);
    expect(wrong).toBe(-1);
    expect(counts.filter((n) => n === 1).length).toBeGreaterThan(1000);
  });

  it('are whole numbers where the total is one', () => {
    const part = { type: 'integer', scale: undefined, generator: { kind: 'shares', of: 'bill.points', alpha: 1 } };
    const document = JSON.parse(JSON.stringify(bills({ part })));
    const { sum, counts, totals } = sums(document, 'points');
    expect(totals.every((total, bill) => counts[bill] === 0 || sum[bill] === total)).toBe(true);
  });

  it('differ by at most a unit where they are equal', () => {
    const { parts, parentOf, totals, counts } = sums(
      bills({ part: { generator: { kind: 'shares', of: 'bill.total' } } }),
    );
    const off = parts.map((part, row) => {
      const bill = parentOf[row] ?? 0;
      return Math.abs(part - (totals[bill] ?? 0) / (counts[bill] ?? 1));
    });
    expect(Math.max(...off)).toBeLessThanOrEqual(1);
    expect(Math.max(...off)).toBeGreaterThan(0);
  });

  it('are in proportion to a weight, up to the rounding of two sums', () => {
    const document = bills({ part: { generator: { kind: 'shares', of: 'bill.total', weight: 'weight' } } });
    const { engine } = openDocument(document);
    const children = engine.range('part', 0, engine.rowCount('part'));
    const weights = numbers(children, 'weight');
    const { parts, parentOf, totals, counts } = sums(document);
    const whole = new Float64Array(totals.length);
    weights.forEach((weight, row) => {
      whole[parentOf[row] ?? 0] = (whole[parentOf[row] ?? 0] ?? 0) + weight;
    });
    parts.forEach((part, row) => {
      const bill = parentOf[row] ?? 0;
      const share = whole[bill] === 0 ? 1 / (counts[bill] ?? 1) : (weights[row] ?? 0) / (whole[bill] ?? 1);
      if (Math.abs(part - (totals[bill] ?? 0) * share) > 1.0001) throw new Error(`part ${row} is ${part}`);
    });
    expect(whole.filter((weight) => weight === 0).length).toBeGreaterThan(50);
  });

  it.each([0.3, 1, 2, 20])('have the mean and spread of a Dirichlet law of evenness %s', (alpha) => {
    const k = 4;
    const variance = (1 / k) * (1 - 1 / k) * (1 / (k * alpha + 1));
    for (const seed of SEEDS) {
      const { parts } = sums(
        bills({
          seed,
          bills: 5000,
          count: { kind: 'fixed', count: k },
          total: { scale: 0, generator: { kind: 'constant', value: 1000000000 } },
          part: { generator: { kind: 'shares', of: 'bill.total', alpha } },
        }),
      );
      const byRank = [0, 1, 2, 3].map((rank) => Array.from(parts).filter((_, row) => row % k === rank));
      for (const ranked of byRank) {
        const shares = ranked.map((part) => part / 1e11);
        const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
        const squares = shares.map((share) => (share - 1 / k) ** 2);
        const spread = squares.reduce((sum, square) => sum + square, 0) / squares.length;
        const spreadError =
          Math.sqrt(squares.reduce((sum, square) => sum + (square - spread) ** 2, 0)) / squares.length;
        expect(Math.abs(mean - 1 / k) / Math.sqrt(variance / shares.length)).toBeLessThan(5);
        expect(Math.abs(spread - variance) / spreadError).toBeLessThan(5);
      }
    }
  });

  it.each([
    ['by chance', {}],
    ['by a weight', { part: { generator: { kind: 'shares', of: 'bill.total', weight: 'weight' } } }],
    ['with times', { times: true }],
    ['in large families', { bills: 40, count: { kind: 'poisson', mean: 5000 } }],
  ])('are the same whatever rows they are made with, %s', (_name, more: Bills) => {
    const { engine } = openDocument(bills({ bills: 300, ...more }));
    const whole = Buffer.from(tableCsv(engine, 'part'));
    for (const rows of more.count === undefined ? [37, 1000] : [30000])
      expect(whole.equals(tableCsv(engine, 'part', rows))).toBe(true);
    const count = engine.rowCount('part');
    const scattered = Float64Array.from({ length: 50 }, (_, i) => (i * 7919) % count);
    const all = numbers(engine.range('part', 0, count), 'amount');
    expect([...numbers(engine.at('part', scattered), 'amount')]).toEqual([...scattered].map((row) => all[row]));
  });

  it('are empty where the total is', () => {
    const total = { nullable: true, generator: { kind: 'formula', formula: 'if(id % 2 = 0, null, 10.01)' } };
    const refused = checkDocument(bills({ total })).diagnostics;
    expect(refused.map(({ code }) => code)).toContain('null_not_allowed');
    const { engine } = openDocument(bills({ total, part: { nullable: true } }));
    const { valid } = engine.range('part', 0, 500).column('amount');
    const parents = engine.range('part', 0, 500).family();
    const ids = parents.parents.ordinals();
    expect([...(valid ?? [])]).toEqual([...parents.parentIndex].map((p) => 1 - ((ids[p] ?? 0) % 2)));
  });
});

describe('a part that cannot be', () => {
  const found = (more: Bills) =>
    tryDocument(JSON.parse(JSON.stringify(bills(more)))).diagnostics.filter((each) => each.severity === 'error');

  it.each([
    ['without a parent', { rows: { kind: 'count', count: 9, parent: undefined } }, 'relation_missing'],
    ['of a total that is not there', { part: { generator: { kind: 'shares', of: 'bill.sum' } } }, 'unknown_reference'],
    ['of a column of its own', { part: { generator: { kind: 'shares', of: 'weight' } } }, 'relation_missing'],
    ['of a float', { total: { type: 'float', scale: undefined } }, 'type_mismatch'],
    ['with fewer decimal places', { part: { scale: 1 } }, 'type_mismatch'],
    [
      'by a weight and by chance',
      { part: { generator: { kind: 'shares', of: 'bill.total', alpha: 1, weight: 'weight' } } },
      'conflict',
    ],
    ['by its own weight', { part: { generator: { kind: 'shares', of: 'bill.total', weight: 'amount' } } }, 'cycle'],
    [
      'of a total of itself',
      { total: { generator: { kind: 'rollup', table: 'part', aggregate: 'sum', column: 'amount' } } },
      'cycle',
    ],
    ['among too many', { bills: 2, count: { kind: 'fixed', count: 1100000 } }, 'infeasible'],
    ['among too many for one of them', { bills: 200, count: MANY_FOR_ONE }, 'infeasible'],
  ])('%s is reported', (_case, more: Bills, code) => {
    expect(found(more).map((each) => each.code)).toContain(code);
  });

  it('with fewer decimal places takes those of the total with one click', () => {
    const [finding] = found({ part: { scale: 1 } });
    expect(finding?.fix?.edits).toContainEqual({ op: 'set', path: '/tables/1/columns/2/scale', value: 2 });
  });
});
