import { describe, expect, it } from 'vitest';
import { DOCUMENT_SCHEMA } from '../../../src/engine/document-schema.ts';
import { renameColumn } from '../../../src/schema/edits/rename-column.ts';
import { renameTable } from '../../../src/schema/edits/rename-table.ts';
import { cellsOf, rowsOf } from '../../helpers/column-bytes.ts';
import { checkDocument, openDocument } from '../../helpers/open-document.ts';

function yard(template: string, more: object = {}) {
  const part = (name: string) => ({ name, type: 'text', generator: { kind: 'person', part: name } });
  return {
    version: 1,
    name: 'Yard',
    seed: 3,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    tables: [
      {
        name: 'shop',
        key: ['id'],
        rows: { kind: 'count', count: 7 },
        columns: [
          { name: 'id', type: 'uuid', generator: { kind: 'uuid' } },
          {
            name: 'city',
            type: 'text',
            generator: { kind: 'category', values: [{ value: 'Köln' }, { value: 'Łódź' }] },
          },
        ],
      },
      {
        name: 'staff',
        key: ['id'],
        rows: { kind: 'per_parent', parent: 'shop', count: { kind: 'poisson', mean: 30 } },
        columns: [
          { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
          part('first_name'),
          part('last_name'),
          { name: 'pay', type: 'decimal', scale: 2, generator: { kind: 'uniform', min: -9, max: 9 } },
          { name: 'rate', type: 'float', generator: { kind: 'uniform', min: 0, max: 1 } },
          {
            name: 'paid',
            type: 'boolean',
            generator: { kind: 'category', values: [{ value: true }, { value: false }] },
          },
          { name: 'born', type: 'date', generator: { kind: 'moment' } },
          {
            name: 'left',
            type: 'integer',
            nullable: true,
            generator: { kind: 'formula', formula: 'if(paid, id, null)' },
          },
          { name: 'value', type: 'text', generator: { kind: 'template', template }, ...more },
        ],
      },
    ],
  };
}

function values(template: string, more: object = {}) {
  const rows = rowsOf(openDocument(yard(template, more)).engine, 'staff');
  return { rows, cells: cellsOf(rows, 'value'), of: (name: string) => cellsOf(rows, name) };
}

const found = (template: string, more: object = {}) =>
  checkDocument(yard(template, more)).diagnostics.map(({ code, path, fix }) => [code, path, fix?.title]);

describe('template', () => {
  it('puts columns of the row and of its parent into the text', () => {
    const { rows, cells, of } = values('{first_name}.{ last_name }@{shop.city}.org');
    const city = rows.read([{ kind: 'parent', target: 'shop' }], 'city');
    if (city.storage !== 'dictionary') throw new Error('cities are a dictionary');
    const cities = [...city.codes].map((code) => city.dictionary.texts[code]);
    const lasts = of('last_name');
    expect(cells).toEqual(of('first_name').map((first, row) => `${first}.${lasts[row]}@${cities[row]}.org`));
  });

  it('writes every type as formulas write it', () => {
    const { cells, of } = values('{id}|{pay}|{rate}|{paid}|{born}|{shop.id}|{{}}');
    const [ids, pays, rates, paid, born] = ['id', 'pay', 'rate', 'paid', 'born'].map(of);
    cells.forEach((cell, row) => {
      const parts = (cell ?? '').split('|');
      expect(parts.slice(0, 5)).toEqual([ids?.[row], pays?.[row], rates?.[row], paid?.[row], born?.[row]]);
      expect(parts[5]).toMatch(/^[0-9a-f-]{36}$/);
      expect(parts[6]).toBe('{}');
    });
  });

  it('is null where one of its columns is, and says so when the column may not be empty', () => {
    const { cells, of } = values('<{left}>', { nullable: true });
    expect(cells).toEqual(of('left').map((left) => (left === null ? null : `<${left}>`)));
    expect(cells).toContain(null);
    expect(found('<{left}>')).toEqual([['null_not_allowed', '/tables/1/columns/8/nullable', 'Let it be empty']]);
  });

  it.each(['n-{id}', '{first_name}.{id}@example.org', '{id} {pay}'])('may be unique as %s', (template) => {
    const { cells } = values(template, { unique: true });
    expect(new Set(cells).size).toBe(cells.length);
  });

  it.each(['{first_name}', '{pay}{id}', '{first_name}-{id}', '{shop.id}', 'x'])(
    'may not promise to be unique as %s',
    (template) => {
      expect(found(template, { unique: true })).toEqual([
        ['not_unique', '/tables/1/columns/8/unique', 'Leave "unique" out'],
      ]);
    },
  );

  it('says which columns there are when it names another, and where a brace is open', () => {
    expect(found('{frist_name}!{first_name}')).toEqual([
      ['unknown_reference', '/tables/1/columns/8/generator/template', 'Change it to "{first_name}!{first_name}"'],
    ]);
    expect(checkDocument(yard('{nothing_like_it}')).diagnostics[0]?.hint).toContain('first_name');
    expect(found('{id')).toEqual([['syntax_error', '/tables/1/columns/8/generator/template', undefined]]);
    expect(found('{value}').map(([code]) => code)).toEqual(['cycle']);
  });

  it('follows the renames of its columns and tables, and keeps its values', () => {
    const before = openDocument(yard('{first_name} of {shop.city}: {{first_name}'));
    const column = renameColumn(before.document, 'staff', 'first_name', 'given', DOCUMENT_SCHEMA.json);
    if (column.kind !== 'edited') throw new Error(column.reason);
    const table = renameTable(column.document, 'shop', 'store', DOCUMENT_SCHEMA.json);
    if (table.kind !== 'edited') throw new Error(table.reason);
    expect(table.document.tables[1]?.columns[8]?.generator.template).toBe('{given} of {store.city}: {{first_name}');
    const after = openDocument(table.document);
    const fingerprints = (opened: typeof before) =>
      opened.plan.tables.map((each) => each.columns.map((c) => c.fingerprint));
    expect(fingerprints(after)).toEqual(fingerprints(before));
    expect(cellsOf(rowsOf(after.engine, 'staff'), 'value')).toEqual(cellsOf(rowsOf(before.engine, 'staff'), 'value'));
  });
});
