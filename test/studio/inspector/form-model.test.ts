import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/studio/features/inspector/form/form-field.ts';
import { formModel } from '../../../src/studio/features/inspector/form/form-model.ts';
import { documentSchema, everything, schemaNodeOf } from './example-schema.ts';

const schema = schemaNodeOf(everything.schema);
const path = '/tables/0/columns/1/generator';
const fields = formModel(schema, everything.example, path);
const field = (name: string, among: readonly Field[] = fields): Field => {
  const found = among.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe('a form derived from a JSON Schema', () => {
  it('has one field a parameter, in the order of the schema, and none for the kind', () => {
    expect(fields.map(({ name }) => name)).toEqual([
      'mean',
      'sd',
      'start',
      'word',
      'on',
      'pick',
      'column',
      'formula',
      'from',
      'values',
      'count',
      'window',
    ]);
  });

  it('gives every sort of parameter its own control', () => {
    expect(fields.map(({ control }) => control.kind)).toEqual([
      'number',
      'number',
      'number',
      'text',
      'flag',
      'choice',
      'reference',
      'formula',
      'moment',
      'list',
      'nested_kind',
      'group',
    ]);
  });

  it('carries title, unit, bounds and the value in force where the parameter is left out', () => {
    expect(field('mean')).toMatchObject({
      title: 'Mean',
      unit: 'years',
      required: true,
      value: 38,
      path: `${path}/mean`,
    });
    expect(field('sd').control).toEqual({ kind: 'number', integer: false, limits: { exclusiveMinimum: 0 } });
    expect(field('start')).toMatchObject({ required: false, value: undefined, fallback: 1 });
  });

  it('does not take the limits of exact integers for bounds a person asked for', () => {
    expect(field('start').control).toEqual({ kind: 'number', integer: true, limits: {} });
  });

  it('follows lists element by element', () => {
    const { control } = field('values');
    if (control.kind !== 'list') throw new Error(control.kind);
    expect(control.columns.map(({ title }) => title)).toEqual(['Value', 'Weight']);
    expect(control.items.map((item) => item.fields.map(({ path: at, value }) => [at, value]))).toEqual([
      [
        [`${path}/values/0/value`, 'vip'],
        [`${path}/values/0/weight`, 15],
      ],
      [
        [`${path}/values/1/value`, 'standard'],
        [`${path}/values/1/weight`, 85],
      ],
    ]);
    expect(control.items[0]?.fields[0]?.control).toEqual({ kind: 'scalar' });
  });

  it('opens the form of the nested kind that is chosen', () => {
    const { control } = field('count');
    if (control.kind !== 'nested_kind') throw new Error(control.kind);
    expect(control.options.map(({ kind }) => kind)).toEqual(['poisson', 'fixed']);
    expect(control.current).toBe('poisson');
    expect(control.fields.map(({ path: at, value }) => [at, value])).toEqual([[`${path}/count/mean`, 3]]);
  });

  it('has an empty subform where the kind is unknown or left out', () => {
    const unknown = field('count', formModel(schema, { ...everything.example, count: { kind: 'gone' } }, path));
    expect(unknown.control).toMatchObject({ kind: 'nested_kind', current: 'gone', fields: [] });
    expect(field('count', formModel(schema, {}, path)).control).toMatchObject({ kind: 'nested_kind', fields: [] });
  });

  it('derives the fields of columns, tables and the document the same way', () => {
    const table = documentSchema.properties?.['tables']?.items;
    const column = table?.properties?.['columns']?.items;
    if (table === undefined || column === undefined) throw new Error('no schema');
    expect(field('key', formModel(table, {}, '/tables/0')).control).toEqual({
      kind: 'references',
      refers: 'own_column',
    });
    expect(field('rows', formModel(table, {}, '/tables/0')).control.kind).toBe('nested_kind');
    expect(field('type', formModel(column, {}, '')).control.kind).toBe('choice');
    expect(field('description', formModel(column, {}, '')).control).toEqual({ kind: 'text', long: true });
    expect(field('timeframe', formModel(documentSchema, {}, '')).control.kind).toBe('group');
  });

  it('falls back to raw JSON for what it does not know', () => {
    expect(field('view', formModel({ properties: { view: {} } }, {}, '')).control).toEqual({ kind: 'json' });
  });
});
