import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnProfile } from '../../src/quality/column-profile.ts';
import { histogram } from '../../src/quality/profiles/histogram.ts';
import { profileColumn } from '../../src/quality/profiles/profile-column.ts';
import { cellsOf, rowsOf } from '../helpers/column-bytes.ts';
import { type OpenDocument, openDocument } from '../helpers/open-document.ts';
import { richDocument } from '../helpers/rich-document.ts';
import { looseColumn, looseTable, smallShop } from '../helpers/small-shop.ts';

const shop = openDocument(smallShop());
const rich = openDocument(richDocument());

function profiles({ engine, plan }: OpenDocument, bins = 60): readonly ColumnProfile[] {
  return plan.tables.flatMap(({ name }) => {
    const rows = rowsOf(engine, name);
    return [...rows.table.columns.values()].map((column) => profileColumn(rows, column, bins));
  });
}

const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);

function profileOf(opened: OpenDocument, table: string, column: string): ColumnProfile {
  const found = profiles(opened).find((each) => each.table === table && each.column === column);
  if (found === undefined) throw new Error(`no profile of ${table}.${column}`);
  return found;
}

describe('profiles', () => {
  it('count every row once: in a bar, as null, or beside', () => {
    for (const opened of [shop, rich]) {
      for (const { table, column, chart, nulls, sampleRows, facts, caption } of profiles(opened)) {
        if (caption !== undefined) continue;
        const cells = cellsOf(rowsOf(opened.engine, table), column);
        expect(sampleRows).toBe(cells.length);
        expect(nulls).toBe(cells.filter((cell) => cell === null).length);
        if (chart.kind === 'categories') expect(sum(chart.counts) + chart.otherRows + nulls).toBe(sampleRows);
        if (chart.kind !== 'histogram') continue;
        const beyond = Number.parseInt(facts.find((fact) => fact.label === 'beyond the chart')?.sample ?? '0', 10);
        expect(sum(chart.counts) + beyond + nulls, `${table}.${column}`).toBe(sampleRows);
      }
    }
  });

  it('have as few bars as asked, with edges that rise', () => {
    for (const bins of [5, 20, 60]) {
      for (const { chart } of profiles(shop, bins)) {
        if (chart.kind !== 'histogram') continue;
        expect(chart.counts.length).toBeLessThanOrEqual(bins);
        expect(chart.edges.length).toBe(chart.counts.length + 1);
        expect(chart.edges).toEqual(chart.edges.toSorted((a, b) => a - b));
      }
    }
  });

  it('expect of a law what the law gives: bar by bar within five standard errors', () => {
    let bars = 0;
    for (const { table, column, chart } of profiles(shop)) {
      if (chart.kind === 'none' || chart.expected === undefined) continue;
      for (const [bar, expected] of chart.expected.entries()) {
        const seen = chart.counts[bar] ?? 0;
        expect(Math.abs(seen - expected), `${table}.${column} ${bar}`).toBeLessThan(5 * Math.sqrt(expected + 1) + 2);
        bars++;
      }
    }
    expect(bars).toBeGreaterThan(100);
  });

  it('of a foreign key to the parent show how many rows a parent has, those without any included', () => {
    const { chart, caption, facts } = profileOf(shop, 'order', 'customer_id');
    expect(caption).toBe('rows per customer');
    expect(chart.kind === 'histogram' ? sum(chart.counts) : 0).toBe(2000);
    const having = new Set(cellsOf(rowsOf(shop.engine, 'order'), 'customer_id'));
    expect(facts.map((fact) => fact.sample)).toContain(`${2000 - having.size} of 2000`);
  });

  it('say why there is nothing to draw', () => {
    expect(profileOf(shop, 'customer', 'id').chart.kind).toBe('none');
    expect(profileOf(shop, 'product', 'name').chart).toMatchObject({ kind: 'none' });
    const empty = openDocument(smallShop((document) => void (looseTable(document, 'customer').rows.count = 0)));
    for (const { chart } of profiles(empty).filter((each) => each.table !== 'product'))
      expect(chart).toEqual({ kind: 'none', reason: 'The table has no rows.' });
  });

  it('state the mean of the sample as a reader of the cells would compute it', () => {
    const ages = cellsOf(rowsOf(shop.engine, 'customer'), 'age').map(Number);
    const { facts } = profileOf(shop, 'customer', 'age');
    const mean = facts.find((fact) => fact.label === 'mean');
    expect(Number(mean?.sample)).toBeCloseTo(sum(ages) / ages.length, 1);
    expect(Number(mean?.law)).toBeCloseTo(44.01, 1);
    expect(facts.find((fact) => fact.label === 'least')?.sample).toBe(String(Math.min(...ages)));
  });
});

describe('histograms', () => {
  const samples = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 200 });

  it('hold every value of any sample in its bar, or count it as outside', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 2, max: 60 }), (values, bins) => {
        const sorted = Float64Array.from(values).sort();
        const { chart, outside } = histogram(sorted, undefined, 0, bins, 'number');
        expect(sum(chart.counts) + outside).toBe(values.length);
        const [first = NaN] = chart.edges;
        expect(first).toBeLessThanOrEqual((sorted[0] as number) + 1e-9 * Math.abs(first));
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it('come to an end for the nearest and the farthest numbers there are', () => {
    for (const values of [[0, 5e-324], [-1.7e308, 1.7e308], [3], [1e15, 1e15 + 0.125], [-1e-300, 1e300]]) {
      const { chart, outside } = histogram(Float64Array.from(values), undefined, 0, 60, 'number');
      expect(sum(chart.counts) + outside).toBe(values.length);
      expect(chart.counts.length).toBeLessThanOrEqual(61);
    }
  });

  it('give whole numbers bars of equally many values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 5000 }), { minLength: 1, maxLength: 200 }), (values) => {
        const { chart } = histogram(Float64Array.from(values).sort(), undefined, 1, 30, 'number');
        const widths = chart.edges.slice(1).map((edge, bar) => edge - (chart.edges[bar] ?? NaN));
        expect(new Set(widths.map((width) => width.toFixed(6))).size).toBe(1);
        expect(Number.isInteger(Number((widths[0] ?? NaN).toFixed(6)))).toBe(true);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('hold what modifiers leave against the law, say that it is from before, or leave it out', () => {
    const aged = (...modifiers: Record<string, unknown>[]) => {
      const { engine } = openDocument(
        smallShop((document) => Object.assign(looseColumn(document, 'customer', 'age'), { nullable: true, modifiers })),
      );
      const rows = rowsOf(engine, 'customer');
      const age = rows.table.columns.get('age');
      if (age === undefined) throw new Error('customers have an age');
      return profileColumn(rows, age, 60);
    };
    const expectedRows = ({ chart }: ColumnProfile) => (chart.kind === 'histogram' ? sum(chart.expected ?? []) : -1);
    const gaps = aged({ kind: 'missing', rate: 0.25 });
    expect(gaps.nulls / gaps.sampleRows).toBeCloseTo(0.25, 1);
    expect(gaps.lawIsBefore).toBeUndefined();
    expect(expectedRows(gaps) / (gaps.sampleRows - gaps.nulls)).toBeCloseTo(1, 2);
    const told = aged({ kind: 'missing', rate: 0.5, mechanism: { kind: 'condition', formula: 'age > 40' } });
    expect(told.lawIsBefore).toBe(true);
    expect(expectedRows(told) / (told.sampleRows - told.nulls)).toBeGreaterThan(0.9);
    expect(aged({ kind: 'round', to: 10 }).lawIsBefore).toBe(true);
    const doubled = aged({ kind: 'multiply', factor: 2 });
    expect(doubled.lawIsBefore).toBeUndefined();
    expect(doubled.facts.every(({ law }) => law === undefined)).toBe(true);
    expect(doubled.chart).not.toHaveProperty('expected');
  });
});
