import { describe, expect, it } from 'vitest';
import { cellsOf, rowsOf } from '../../helpers/column-bytes.ts';
import { checkDocument, openDocument } from '../../helpers/open-document.ts';

function yard(type: string, lookup: object, more: object = {}) {
  const words = { kind: 'category', values: [{ value: 'vip' }, { value: 'standard' }, { value: 'casual' }] };
  return {
    version: 1,
    name: 'Yard',
    seed: 9,
    timeframe: { start: '2024-01-01', end: '2024-03-01' },
    tables: [
      {
        name: 'customer',
        key: ['id'],
        rows: { kind: 'count', count: 40 },
        columns: [
          { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
          { name: 'segment', type: 'text', generator: words },
        ],
      },
      {
        name: 'order',
        rows: { kind: 'per_parent', parent: 'customer', count: { kind: 'poisson', mean: 5 } },
        columns: [
          {
            name: 'size',
            type: 'decimal',
            scale: 1,
            generator: { kind: 'category', values: [{ value: 0.5 }, { value: 1 }] },
          },
          {
            name: 'gift',
            type: 'boolean',
            generator: { kind: 'category', values: [{ value: true }, { value: false }] },
          },
          { name: 'day', type: 'date', generator: { kind: 'moment' } },
          { name: 'tag', type: 'text', generator: { kind: 'template', template: 't{size}' } },
          {
            name: 'maybe',
            type: 'boolean',
            nullable: true,
            generator: { kind: 'formula', formula: 'if(gift, size > 0.7, null)' },
          },
          { name: 'segment', type: 'text', generator: { kind: 'formula', formula: 'customer.segment' } },
          { name: 'value', type, generator: { kind: 'lookup', ...lookup }, ...more },
        ],
      },
    ],
  };
}

function pairs(by: string, type: string, lookup: object, more: object = {}) {
  const rows = rowsOf(openDocument(yard(type, lookup, more)).engine, 'order');
  const values = cellsOf(rows, 'value');
  return new Map(cellsOf(rows, by).map((key, row) => [key, values[row]]));
}

const found = (...settings: Parameters<typeof yard>) =>
  checkDocument(yard(...settings)).diagnostics.map(({ code, path }) => [code, path]);

const at = '/tables/1/columns/6';

describe('lookup', () => {
  it('gives each value of a column of the parent its own value, and all others the one for otherwise', () => {
    const values = [
      { when: 'vip', value: 0.2 },
      { when: 'standard', value: 0.05 },
    ];
    expect(pairs('segment', 'decimal', { by: 'customer.segment', values, otherwise: 0 })).toEqual(
      new Map([
        ['vip', '0.20'],
        ['standard', '0.05'],
        ['casual', '0.00'],
      ]),
    );
  });

  it('looks up by decimals, truth values, dates and texts that are no dictionary', () => {
    const two = (a: unknown, b: unknown) => [
      { when: a, value: 'A' },
      { when: b, value: 'B' },
    ];
    const text = (by: string, a: unknown, b: unknown) => pairs(by, 'text', { by, values: two(a, b), otherwise: '-' });
    expect(text('size', 0.5, 1)).toEqual(
      new Map([
        ['0.5', 'A'],
        ['1.0', 'B'],
      ]),
    );
    expect(text('gift', false, true)).toEqual(
      new Map([
        ['false', 'A'],
        ['true', 'B'],
      ]),
    );
    expect(text('tag', 't0.5', 't7')).toEqual(
      new Map([
        ['t0.5', 'A'],
        ['t1.0', '-'],
      ]),
    );
    const days = text('day', '2024-01-31', '2024-02-29');
    expect([days.get('2024-01-31'), days.get('2024-02-29'), days.get('2024-02-01')]).toEqual(['A', 'B', '-']);
  });

  it('makes values of every type', () => {
    const one = (type: string, value: unknown, otherwise: unknown) =>
      [...pairs('gift', type, { by: 'gift', values: [{ when: true, value }], otherwise })]
        .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
        .map(([, cell]) => cell);
    expect(one('integer', 7, -2)).toEqual(['-2', '7']);
    expect(one('float', 0.125, 1e-9)).toEqual(['1e-9', '0.125']);
    expect(one('boolean', false, true)).toEqual(['true', 'false']);
    expect(one('date', '2024-02-29', '1999-12-31')).toEqual(['1999-12-31', '2024-02-29']);
    expect(one('text', 5, 'five')).toEqual(['five', '5']);
  });

  it('is null where no case fits and none is left for otherwise, which the column must allow', () => {
    const lookup = { by: 'gift', values: [{ when: true, value: 'yes' }] };
    expect(pairs('gift', 'text', lookup, { nullable: true }).get('false')).toBeNull();
    expect(found('text', lookup)).toEqual([['null_not_allowed', `${at}/nullable`]]);
    const all = { by: 'gift', values: [...lookup.values, { when: false, value: 'no' }] };
    expect(found('text', all)).toEqual([]);
    expect(pairs('maybe', 'text', { ...all, by: 'maybe', otherwise: 'unknown' }).get(null)).toBe('unknown');
  });

  it('reports cases that come twice, and values that do not fit', () => {
    const g = `${at}/generator`;
    const values = [
      { when: 1, value: 'x' },
      { when: 1, value: 2 },
      { when: 'y', value: 2.5 },
    ];
    expect(found('integer', { by: 'size', values, otherwise: 'z' })).toEqual([
      ['duplicate_name', `${g}/values/1/when`],
      ['type_mismatch', `${g}/values/2/when`],
      ['type_mismatch', `${g}/values/0/value`],
      ['type_mismatch', `${g}/values/2/value`],
      ['type_mismatch', `${g}/otherwise`],
    ]);
    expect(found('text', { by: 'sise', values: [{ when: 1, value: 2 }] })).toEqual([['unknown_reference', `${g}/by`]]);
  });
});
