import { describe, expect, it, vi } from 'vitest';
import { DELAYS } from '../../../src/engine/generators/delays/registry.ts';
import type { BindContext } from '../../../src/engine/plan/column-context.ts';
import type { KindSpec } from '../../../src/schema/kind.ts';
import { cellsOf, rowsOf } from '../../helpers/column-bytes.ts';
import { csvColumn, readCsv } from '../../helpers/csv-reader.ts';
import { ksPValue, ksStatistic } from '../../helpers/kolmogorov.ts';
import { checkDocument, openDocument } from '../../helpers/open-document.ts';
import { randomisedPit } from '../../helpers/randomised-pit.ts';
import { passesBonferroni, SEEDS } from '../../helpers/seeds.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

vi.setConfig({ testTimeout: 60000 });

const ROWS = 100000;
const START = Date.UTC(2024, 0, 1);
const END = Date.UTC(2025, 0, 1);
const sequence = { name: 'id', type: 'integer', generator: { kind: 'sequence' } };
type Loose = Readonly<Record<string, unknown>>;

function parcels(shipped: Loose, { seed = 1, rows = ROWS, more = {}, placed = {} }: Loose = {}) {
  return {
    version: 1,
    name: 'Parcels',
    seed,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    ...(more as object),
    tables: [
      {
        name: 'parcel',
        key: ['id'],
        time: 'placed_at',
        rows: { kind: 'count', count: rows } as Loose,
        columns: [
          sequence as Loose,
          { name: 'placed_at', type: 'timestamp', generator: { kind: 'moment' }, ...(placed as object) },
          { name: 'shipped_at', type: 'timestamp', nullable: true, ...shipped },
        ],
      },
    ],
  };
}

const after = (delay: Loose, more: Loose = {}) => ({
  generator: { kind: 'after', column: 'placed_at', delay, ...more },
});
const millis = (cells: readonly (string | null)[]) =>
  cells.map((cell) => (cell === null || cell === '' ? undefined : Date.parse(`${cell.replace(' ', 'T')}Z`)));

/** Placed and shipped, read back from the bytes of the file. */
function exported(document: unknown) {
  const file = readCsv(tableCsv(openDocument(document).engine, 'parcel', 4096));
  return { placed: millis(csvColumn(file, 'placed_at')), shipped: millis(csvColumn(file, 'shipped_at')) };
}

const LAWS: readonly KindSpec[] = [
  { kind: 'uniform', min: '6h', max: '9d' },
  { kind: 'exponential', mean: '36h' },
  { kind: 'gamma', mean: '2d', shape: 2 },
  { kind: 'lognormal', median: '1.5d', sigma: 0.8 },
];

/** The law of a delay as the document states it. */
function delayLaw(spec: KindSpec) {
  // Binding a delay reads nothing of its surroundings but the place of findings.
  const law = DELAYS.find((each) => each.kind === spec.kind)?.bind(spec, {} as BindContext, '');
  if (law === undefined) throw new Error(`there is no delay ${spec.kind}`);
  return law;
}

describe('a delay', () => {
  it.each(LAWS)('follows its law row by row: %o', (spec) => {
    const law = delayLaw(spec);
    const ps = SEEDS.map((seed) => {
      const shipped = { ...after(spec, { beyond: 'keep' }), resolution: 'millisecond' };
      const rows = rowsOf(openDocument(parcels(shipped, { seed })).engine, 'parcel');
      const [from, to] = [rows.column('placed_at'), rows.column('shipped_at')];
      if (from.storage !== 'number' || to.storage !== 'number') throw new Error('no times');
      const waits = to.values.map((value, row) => value - (from.values[row] as number));
      // A value floored to the millisecond holds the waits of that millisecond.
      const pit = randomisedPit(waits, (x) => law.cdf(x + 1), 1, seed);
      const distance = ksStatistic(pit, (u) => u);
      expect(distance).toBeLessThan(0.01);
      return ksPValue(distance, ROWS);
    });
    expect(passesBonferroni(ps), ps.join(' ')).toBe(true);
  });

  it('that is fixed moves every row alike', () => {
    const { placed, shipped } = exported(parcels(after({ kind: 'fixed', value: '36h' }), { rows: 5000 }));
    placed.forEach((time = 0, row) => {
      const expected = time + 36 * 3600000;
      expect(shipped[row]).toBe(expected < END ? expected : undefined);
    });
    expect(shipped).toContain(undefined);
  });

  it.each(LAWS)('has the mean and deviation of its quantiles: %o', (spec) => {
    const law = delayLaw(spec);
    const n = 200000;
    let [sum, squares] = [0, 0];
    for (let i = 0; i < n; i++) {
      const p = (i + 0.5) / n;
      const x = law.quantile(p, 1 - p) / (law.mean ?? NaN);
      sum += x;
      squares += x * x;
    }
    expect(sum / n).toBeCloseTo(1, 3);
    expect(Math.sqrt(squares / n - 1) / ((law.sd ?? NaN) / (law.mean ?? NaN))).toBeCloseTo(1, 1);
  });
});

describe('what "as of" does not know', () => {
  it('is empty, at the share that the law of the delay has', () => {
    const { placed, shipped } = exported(parcels(after({ kind: 'exponential', mean: '20d' })));
    const expected = placed.reduce((sum: number, time = 0) => sum + Math.exp(-(END - time) / (20 * 86400000)), 0);
    const empty = shipped.filter((time) => time === undefined).length;
    expect(Math.abs(empty - expected)).toBeLessThan(5 * Math.sqrt(expected));
    expect(Math.max(...shipped.map((time) => time ?? 0))).toBeLessThan(END);
  });

  it('is kept where that is asked for, and every other value stays as it was', () => {
    const delay = { kind: 'exponential', mean: '20d' };
    const dropped = exported(parcels(after(delay), { rows: 20000 }));
    const kept = exported(parcels(after(delay, { beyond: 'keep' }), { rows: 20000 }));
    expect(kept.shipped).not.toContain(undefined);
    dropped.shipped.forEach((time, row) => {
      if (time !== undefined) expect(kept.shipped[row]).toBe(time);
      else expect(kept.shipped[row]).toBeGreaterThanOrEqual(END);
    });
  });

  it('begins at "as of" where that lies behind the end of the period', () => {
    const more = { as_of: '2025-01-11' };
    const { shipped } = exported(parcels(after({ kind: 'uniform', min: '0d', max: '10d' }), { rows: 20000, more }));
    expect(shipped).not.toContain(undefined);
    expect(shipped.some((time = 0) => time >= END)).toBe(true);
    const sure = parcels({ ...after({ kind: 'uniform', min: '0d', max: '9d' }), nullable: false }, { more });
    expect(checkDocument(sure).diagnostics).toEqual([]);
  });

  it('must be allowed to be empty, with the repair at hand', () => {
    const { diagnostics } = checkDocument(
      parcels({ ...after({ kind: 'gamma', mean: '2d', shape: 2 }), nullable: false }),
    );
    expect(diagnostics).toMatchObject([
      {
        code: 'null_not_allowed',
        path: '/tables/0/columns/2/nullable',
        message: expect.stringContaining('as of'),
        fix: { edits: [{ op: 'set', path: '/tables/0/columns/2/nullable', value: true }] },
      },
    ]);
  });
});

describe('the grid of a later time', () => {
  const PARTS = { millisecond: 1, second: 1000, minute: 60000, hour: 3600000, day: 86400000 } as const;
  const grids = Object.entries(PARTS);

  it.each(grids.flatMap(([own, ownMs]) => grids.map(([source, sourceMs]) => [own, source, ownMs, sourceMs] as const)))(
    'is its own (%s), and it never lies before its source (%s) on the coarser of the two',
    (own, source, ownMs, sourceMs) => {
      const shipped = { ...after({ kind: 'exponential', mean: '2h' }, { beyond: 'keep' }), resolution: own };
      const rows = rowsOf(
        openDocument(parcels(shipped, { rows: 3000, placed: { resolution: source } })).engine,
        'parcel',
      );
      const [from, to] = [rows.column('placed_at'), rows.column('shipped_at')];
      if (from.storage !== 'number' || to.storage !== 'number') throw new Error('no times');
      const coarser = Math.max(ownMs, sourceMs);
      for (let row = 0; row < rows.count; row++) {
        const [before = 0, behind = 0] = [from.values[row], to.values[row]];
        expect(behind % ownMs).toBe(0);
        expect(Math.floor(behind / coarser)).toBeGreaterThanOrEqual(Math.floor(before / coarser));
      }
    },
  );
});

describe('a chain of times', () => {
  const document = parcels(after({ kind: 'gamma', mean: '2d', shape: 2 }), { rows: 4000 });
  const [table] = document.tables;
  table?.columns.push({
    name: 'paid_at',
    type: 'timestamp',
    nullable: true,
    generator: { kind: 'after', column: 'shipped_at', delay: { kind: 'lognormal', median: '9d', sigma: 1 } },
  });
  document.tables.push({
    name: 'claim',
    key: ['id'],
    time: 'made_at',
    rows: { kind: 'per_parent', parent: 'parcel', count: { kind: 'poisson', mean: 1 } },
    columns: [
      sequence,
      { name: 'parcel_id', type: 'integer', generator: { kind: 'parent' } },
      {
        name: 'made_at',
        type: 'date',
        nullable: true,
        generator: { kind: 'after', column: 'parcel.shipped_at', delay: { kind: 'uniform', min: '1d', max: '30d' } },
      },
    ],
  });
  const { engine } = openDocument(document);

  it('is in order, and ends where one of them is not known', () => {
    const rows = rowsOf(engine, 'parcel');
    const [placed, shipped, paid] = ['placed_at', 'shipped_at', 'paid_at'].map((name) => millis(cellsOf(rows, name)));
    paid?.forEach((time, row) => {
      if (time === undefined) return;
      expect(shipped?.[row]).toBeLessThanOrEqual(time);
      expect(placed?.[row]).toBeLessThanOrEqual(shipped?.[row] ?? 0);
    });
    expect(paid?.filter((time) => time === undefined).length).toBeGreaterThan(
      shipped?.filter((time) => time === undefined).length ?? 0,
    );
  });

  it('can go on from a row to its children, day by day', () => {
    const claims = rowsOf(engine, 'claim');
    const shipped = millis(cellsOf(rowsOf(engine, 'parcel'), 'shipped_at'));
    const made = millis(cellsOf(claims, 'made_at'));
    const early = cellsOf(claims, 'parcel_id').filter((id, row) => {
      const source = shipped[Number(id) - 1];
      const time = made[row];
      if (source === undefined) return time !== undefined;
      return time !== undefined && time < Math.floor(source / 86400000) * 86400000 + 86400000;
    });
    expect(made.filter((time) => time !== undefined).length).toBeGreaterThan(100);
    expect(early).toEqual([]);
  });
});

describe('the law a chart shows', () => {
  it.each([...LAWS, { kind: 'fixed', value: '30d' }])('is the average over the rows, of what is known: %o', (spec) => {
    const rows = rowsOf(openDocument(parcels(after(spec), { rows: 20000 })).engine, 'parcel');
    const law = rows.table.columns.get('shipped_at')?.generator.law?.(rows);
    const shipped = rows.column('shipped_at');
    if (law?.kind !== 'numeric' || shipped.storage !== 'number') throw new Error('no law');
    const held = shipped.values.filter((_, row) => shipped.valid?.[row] !== 0).sort();
    for (let part = 0; part <= 20; part++) {
      const x = START + ((END - START) * part) / 20;
      const below = held.filter((value) => value <= x).length;
      expect(Math.abs(law.cdf(x) - below / held.length)).toBeLessThan(0.012);
    }
    expect(law.cdf(START - 1000)).toBe(0);
    expect(law.cdf(END)).toBeCloseTo(1, 12);
  });
});

describe('what is wrong with a delay', () => {
  const found = (shipped: Loose) => checkDocument(parcels(shipped)).diagnostics;

  it.each([
    [{ kind: 'fixed', value: '2 days' }, 'wrong_type', '/delay/value', '2d'],
    [{ kind: 'fixed', value: 'soon' }, 'wrong_type', '/delay/value', undefined],
    [{ kind: 'exponential', mean: '0d' }, 'out_of_range', '/delay/mean', undefined],
    [{ kind: 'gamma', mean: '999999999w', shape: 2 }, 'out_of_range', '/delay/mean', undefined],
    [{ kind: 'uniform', min: '3d', max: '1d' }, 'out_of_range', '/delay/max', undefined],
  ])('is said, with a repair where there is one: %o', (delay, code, at, likely) => {
    const path = `/tables/0/columns/2/generator${at}`;
    expect(found(after(delay))).toMatchObject([
      { code, path, ...(likely === undefined ? {} : { fix: { edits: [{ path, value: likely }] } }) },
    ]);
  });

  it('may be a tail that no calendar holds, or a source that is no time, not there, or the column itself', () => {
    expect(found(after({ kind: 'lognormal', median: '52000w', sigma: 4 }, { beyond: 'keep' }))).toMatchObject([
      { code: 'out_of_range', path: '/tables/0/columns/2/generator/delay' },
    ]);
    const from = (column: string) => ({ generator: { kind: 'after', column, delay: { kind: 'fixed', value: '1d' } } });
    expect(found(from('id'))).toMatchObject([{ code: 'type_mismatch', path: '/tables/0/columns/2/generator/column' }]);
    expect(found(from('placed'))).toMatchObject([{ code: 'unknown_reference' }]);
    expect(found(from('shipped_at'))).toMatchObject([{ code: 'cycle' }]);
  });
});
