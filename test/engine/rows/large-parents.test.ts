import { describe, expect, it, vi } from 'vitest';
import { eachLeaf, halvings, type Leaf } from '../../../src/engine/rows/leaves.ts';
import { sample } from '../../../src/engine/rows/sample.ts';
import { cellsOf, identitiesOf, rowsOf } from '../../helpers/column-bytes.ts';
import { ksPValue, ksStatistic } from '../../helpers/kolmogorov.ts';
import { openDocument, tryDocument } from '../../helpers/open-document.ts';
import { passesBonferroni } from '../../helpers/seeds.ts';
import type { LooseDocument } from '../../helpers/small-shop.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

vi.setConfig({ testTimeout: 120000 });

const START = Date.UTC(2024, 0, 1);
const SPAN = Date.UTC(2026, 0, 1) - START;
const id = { name: 'id', type: 'integer', generator: { kind: 'sequence' } };

/** Sites with readings: a few parents, each with very many children. */
function station(sites: number, count: object, withTimes: boolean, seed = 4): LooseDocument {
  const time = { name: 'at', type: 'timestamp', resolution: 'millisecond', generator: { kind: 'event_time' } };
  const document = {
    version: 1,
    name: 'Station',
    seed,
    timeframe: { start: '2024-01-01', end: '2026-01-01' },
    tables: [
      {
        name: 'site',
        key: ['id'],
        rows: { kind: 'count', count: sites },
        columns: [
          id,
          { name: 'readings', type: 'integer', generator: { kind: 'rollup', table: 'reading', aggregate: 'count' } },
          {
            name: 'sum',
            type: 'integer',
            generator: { kind: 'rollup', table: 'reading', aggregate: 'sum', column: 'value' },
          },
        ],
      },
      {
        name: 'reading',
        key: ['id'],
        rows: { kind: 'per_parent', parent: 'site', count },
        columns: [
          id,
          { name: 'site_id', type: 'integer', generator: { kind: 'parent' } },
          ...(withTimes ? [time] : []),
          { name: 'value', type: 'integer', generator: { kind: 'uniform', min: 1, max: 9 } },
        ],
      },
    ],
  };
  return JSON.parse(JSON.stringify(document)) as LooseDocument;
}

const fixed = (count: number) => ({ kind: 'fixed', count });

function numbers(cells: readonly (string | null)[]): readonly number[] {
  return cells.map(Number);
}

describe('a parent with more draws than are put in order together', () => {
  it('is halved until its parts hold 4096 of them on average', () => {
    expect([0, 1, 4096, 4097, 8192, 8193, 1e6, 2147483647].map(halvings)).toEqual([0, 0, 0, 1, 1, 2, 8, 19]);
  });

  it('has leaves that hold all of its draws, each about as many, and any of them can be reached by itself', () => {
    const key = { lane0: 9, lane1: 7 };
    const parent = { lane0: 3, lane1: 1, draws: 1_000_000 };
    const all: Leaf[] = [];
    eachLeaf(
      key,
      parent,
      () => true,
      (leaf) => all.push(leaf),
    );
    expect(all).toHaveLength(256);
    expect(all.map((leaf) => leaf.index)).toEqual(all.map((_, at) => at));
    const ends = all.map((leaf) => leaf.first + leaf.draws);
    expect(all.map((leaf) => leaf.first)).toEqual([0, ...ends.slice(0, -1)]);
    expect(ends[255]).toBe(1_000_000);
    const mean = 1_000_000 / 256;
    const chiSquare = all.reduce((sum, { draws }) => sum + (draws - mean) ** 2 / mean, 0);
    // 255 degrees of freedom: 99.9 % lie between 189 and 331.
    expect(chiSquare).toBeGreaterThan(189);
    expect(chiSquare).toBeLessThan(331);
    for (const rank of [0, 4095, 123_456, 999_999]) {
      const found: Leaf[] = [];
      eachLeaf(
        key,
        parent,
        (from, to) => from <= rank && rank < to,
        (leaf) => found.push(leaf),
      );
      expect(found).toEqual([all.find((leaf) => leaf.first <= rank && rank < leaf.first + leaf.draws)]);
    }
  });
});

describe('the children of very large parents', () => {
  it.each([true, false])('are as many as the law says, and the same in chunks of any size (times: %s)', (withTimes) => {
    const { engine } = openDocument(station(3, fixed(70_001), withTimes));
    expect(engine.rowCount('reading')).toBe(210_003);
    const whole = Buffer.from(tableCsv(engine, 'reading'));
    for (const chunkRows of [1000, 4096, 65536])
      expect(
        whole.equals(tableCsv(openDocument(station(3, fixed(70_001), withTimes)).engine, 'reading', chunkRows)),
      ).toBe(true);
  });

  it.each([true, false])('are the same in any range and any list of rows (times: %s)', (withTimes) => {
    const { engine } = openDocument(station(2, fixed(50_000), withTimes), { wholeTableRows: 0 });
    const rows = rowsOf(engine, 'reading');
    const names = [...rows.table.columns.keys()];
    const cells = names.map((name) => cellsOf(rows, name));
    const identities = identitiesOf(rows);
    expect(new Set(identities).size).toBe(100_000);
    for (const [from, to] of [
      [0, 1],
      [4000, 4200],
      [49_990, 50_010],
      [99_999, 100_000],
      [37_000, 71_234],
      [5, 5],
    ] as const) {
      const range = engine.range('reading', from, to);
      expect(identitiesOf(range)).toEqual(identities.slice(from, to));
      expect(names.map((name) => cellsOf(range, name))).toEqual(cells.map((all) => all.slice(from, to)));
    }
    const ordinals = Float64Array.from({ length: 500 }, (_, i) => (i * 77_773) % 100_000);
    const list = engine.at('reading', ordinals);
    expect([...list.ordinals()]).toEqual([...ordinals]);
    names.forEach((name, n) => {
      expect(cellsOf(list, name)).toEqual(Array.from(ordinals, (ordinal) => cells[n]?.[ordinal]));
    });
  });

  it('come in the order of their times, which are spread evenly over the whole window', () => {
    const pValues = [1, 2, 3, 4].map((seed) => {
      const { engine } = openDocument(station(1, fixed(120_000), true, seed));
      const times = Float64Array.from(
        numbers(cellsOf(rowsOf(engine, 'reading'), 'at').map((at) => String(Date.parse(`${at}Z`)))),
      );
      expect(times.every((time, row) => row === 0 || (times[row - 1] as number) <= time)).toBe(true);
      expect(times[0]).toBeGreaterThanOrEqual(START);
      expect(times[times.length - 1]).toBeLessThan(START + SPAN);
      return ksPValue(
        ksStatistic(times, (time) => (time + 0.5 - START) / SPAN),
        times.length,
      );
    });
    expect(passesBonferroni(pValues)).toBe(true);
  });

  it('are drawn independently: the gaps between their times are those of even draws', () => {
    const { engine } = openDocument(station(1, fixed(120_000), true, 9));
    const times = numbers(cellsOf(rowsOf(engine, 'reading'), 'at').map((at) => String(Date.parse(`${at}Z`))));
    const gaps = Float64Array.from(times.slice(1), (time, row) => time - (times[row] as number)).sort();
    const rate = 120_000 / SPAN;
    // Gaps of so many even draws are all but exponential; a leaf that held a stated number of draws would show here.
    expect(
      ksPValue(
        ksStatistic(gaps, (gap) => 1 - Math.exp(-rate * (gap + 0.5))),
        gaps.length,
      ),
    ).toBeGreaterThan(0.001);
  });

  it('add up in roll-ups, though no family is held whole', () => {
    const { engine } = openDocument(station(2, fixed(150_000), true));
    const sites = rowsOf(engine, 'site');
    expect(cellsOf(sites, 'readings')).toEqual(['150000', '150000']);
    const readings = rowsOf(engine, 'reading');
    const values = numbers(cellsOf(readings, 'value'));
    const sums = [0, 1].map((site) => values.slice(site * 150_000, (site + 1) * 150_000).reduce((a, b) => a + b, 0));
    expect(numbers(cellsOf(sites, 'sum'))).toEqual(sums);
  });

  it('are sampled in part, evenly, where all would be too many', () => {
    const { engine } = openDocument(station(2, fixed(400_000), true));
    const sampled = sample(engine, 'reading');
    expect(sampled.count).toBe(32768);
    const ordinals = [...sampled.ordinals()];
    expect(ordinals).toEqual(ordinals.toSorted((a, b) => a - b));
    expect(ordinals[0]).toBe(0);
    expect(ordinals[ordinals.length - 1]).toBe(799_999);
    const gathered = engine.at('reading', Float64Array.from(ordinals));
    expect(cellsOf(sampled, 'at')).toEqual(cellsOf(gathered, 'at'));
  });

  it('leave those of ordinary parents as they are', () => {
    const mixed = {
      kind: 'histogram',
      from: 0,
      bins: [
        { to: 5, weight: 8 },
        { to: 6000, weight: 2 },
      ],
    };
    const { engine } = openDocument(station(60, mixed, true));
    const whole = Buffer.from(tableCsv(engine, 'reading'));
    expect(whole.equals(tableCsv(engine, 'reading', 1000))).toBe(true);
    const counts = numbers(cellsOf(rowsOf(engine, 'site'), 'readings'));
    expect(counts.some((count) => count > 4096)).toBe(true);
    expect(counts.some((count) => count > 0 && count <= 4096)).toBe(true);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(engine.rowCount('reading'));
  });
});

describe('parents without children', () => {
  it('are passed over by the million', () => {
    const rare = { kind: 'poisson', mean: 0.0001 };
    const { engine } = openDocument(station(1_000_000, rare, true), { wholeTableRows: 0 });
    const count = engine.rowCount('reading');
    expect(count).toBeGreaterThan(50);
    expect(count).toBeLessThan(160);
    const rows = rowsOf(engine, 'reading');
    const sites = numbers(cellsOf(rows, 'site_id'));
    expect(sites).toEqual(sites.toSorted((a, b) => a - b));
    const half = Math.floor(count / 2);
    expect(cellsOf(engine.range('reading', half, count), 'site_id')).toEqual(cellsOf(rows, 'site_id').slice(half));
  });
});

describe('more children than there can be', () => {
  it('are refused before the first row, expected or found', () => {
    const refused = (count: object, per: string, seed: number) => {
      const document = station(1, count, true, seed);
      document.timeframe = { start: '2024-01-01', end: '2028-01-01' };
      if (document.tables[1] !== undefined) document.tables[1].rows.per = per;
      return tryDocument(document).diagnostics.filter((each) => each.severity === 'error');
    };
    const error = { code: 'infeasible', path: '/tables/1/rows' };
    expect(refused(fixed(999_999_999), 'week', 1)).toMatchObject([error]);
    // About 2e9 are expected, 4e9 possible: what a seed gives is known once they are counted.
    const wide = { kind: 'uniform', min: 0, max: 1_000_000_000 };
    const found = [1, 2, 3, 4, 5, 6].map((seed) => refused(wide, 'year', seed));
    expect(found).toContainEqual([expect.objectContaining(error)]);
    expect(found).toContainEqual([]);
  });
});
