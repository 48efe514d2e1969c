import { describe, expect, it } from 'vitest';
import type { ColumnType } from '../../../src/schema/column-type.ts';
import type { Diagnostic } from '../../../src/schema/diagnostic.ts';
import { readDraft } from '../../../src/studio/features/inspector/form/draft-value.ts';
import { fitValues } from '../../../src/studio/features/inspector/form/fit-values.ts';
import { flawOf } from '../../../src/studio/features/inspector/form/flaw-of.ts';
import { formModel } from '../../../src/studio/features/inspector/form/form-model.ts';
import { newItem } from '../../../src/studio/features/inspector/form/new-item.ts';
import { fieldPaths, placeDiagnostics } from '../../../src/studio/features/inspector/form/place-diagnostics.ts';
import { startingValue } from '../../../src/studio/features/inspector/form/starting-value.ts';
import { switchKind } from '../../../src/studio/features/inspector/form/switch-kind.ts';
import { shareText, weightShares } from '../../../src/studio/features/inspector/form/weight-shares.ts';
import { documentSchema, everything, schemaNodeOf } from './example-schema.ts';

const schema = schemaNodeOf(everything.schema);
const field = (name: string) => {
  const found = formModel(schema, everything.example, '/g').find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe('a typed text', () => {
  it('is written only when it fits the schema', () => {
    expect(readDraft(field('sd'), '12.5')).toEqual({ kind: 'value', value: 12.5 });
    expect(readDraft(field('sd'), '0')).toEqual({ kind: 'flaw', message: 'Must be above 0' });
    expect(readDraft(field('sd'), '-')).toEqual({ kind: 'flaw', message: 'Must be a number' });
    expect(readDraft(field('start'), '1.5')).toEqual({ kind: 'flaw', message: 'Must be a whole number' });
    expect(readDraft(field('from'), '2024')).toMatchObject({ kind: 'flaw' });
    expect(readDraft(field('from'), ' 2024-02-03 ')).toEqual({ kind: 'value', value: '2024-02-03' });
  });

  it('takes numbers the way people group their digits, but never a word for one', () => {
    expect(readDraft(field('mean'), '10 000')).toEqual({ kind: 'value', value: 10000 });
    expect(readDraft(field('mean'), '1e3')).toEqual({ kind: 'value', value: 1000 });
    for (const text of ['Infinity', 'NaN', '0x10', '1,5', '1.2.3'])
      expect(readDraft(field('mean'), text).kind).toBe('flaw');
  });

  it('leaves an optional parameter out when it is emptied, and keeps a required one', () => {
    expect(readDraft(field('start'), '')).toEqual({ kind: 'left_out' });
    expect(readDraft(field('mean'), '')).toEqual({ kind: 'flaw', message: 'Must not be empty' });
  });

  it('is in a category what the column holds', () => {
    const [item] = formModel(schema, everything.example, '/g').flatMap(({ control }) =>
      control.kind === 'list' ? control.items : [],
    );
    const value = item?.fields[0];
    if (value === undefined) throw new Error('no list');
    expect(readDraft(value, '7', 'text')).toEqual({ kind: 'value', value: '7' });
    expect(readDraft(value, '7', 'integer')).toEqual({ kind: 'value', value: 7 });
    expect(readDraft(value, 'true', 'boolean')).toEqual({ kind: 'value', value: true });
  });
});

describe('new parts of a document', () => {
  it('start with something the schema accepts', () => {
    const nodes = [...Object.values(schema.properties ?? {}), ...Object.values(documentSchema.properties ?? {})];
    for (const node of nodes) expect(flawOf(node, startingValue(node)), JSON.stringify(node.title)).toBeUndefined();
    for (const node of [
      { type: 'number', exclusiveMinimum: 0, maximum: 0.5 },
      { type: 'integer', minimum: 3 },
      { type: 'number', maximum: -2 },
    ]) {
      expect(flawOf(node, startingValue(node))).toBeUndefined();
    }
  });

  it('keep what the new kind understands and drop what it does not', () => {
    const switched = switchKind(schema, everything.defaults, {
      kind: 'other',
      mean: 5,
      sd: -1,
      gone: true,
      column: 'name',
    });
    expect(switched).toMatchObject({ kind: 'everything', mean: 5, sd: 12, column: 'name' });
    expect(switched).not.toHaveProperty('gone');
    expect(flawOf(schema, switched)).toBeUndefined();
  });
});

describe('the values a category starts with', () => {
  const values = (type: ColumnType) => fitValues(schema, everything.defaults, type)['values'];

  it('are of the type of the column', () => {
    expect(values('text')).toEqual(everything.defaults['values']);
    expect(values('integer')).toEqual([
      { value: 1, weight: 15 },
      { value: 2, weight: 85 },
    ]);
    expect(values('boolean')).toEqual([
      { value: true, weight: 15 },
      { value: false, weight: 85 },
    ]);
  });
});

describe('an element added to a list', () => {
  const list = schema.properties?.['values'];
  if (list === undefined) throw new Error('no list');

  it('is like the last one, under a text of its own', () => {
    const values = [
      { value: 'vip', weight: 15 },
      { value: 'standard', weight: 85 },
    ];
    expect(newItem(list, values)).toEqual({ value: 'standard_3', weight: 85 });
    expect(newItem(list, [...values, { value: 'standard_4', weight: 1 }])).toEqual({ value: 'standard_5', weight: 1 });
  });

  it('goes on counting where the values are numbers', () => {
    expect(
      newItem(list, [
        { value: 7, weight: 1 },
        { value: 3, weight: 2 },
      ]),
    ).toEqual({ value: 8, weight: 2 });
  });

  it('fits the schema even where there is nothing to go by', () => {
    expect(flawOf(list, [newItem(list, [])])).toBeUndefined();
    expect(flawOf(list, [newItem(list, [{ gone: true }])])).toBeUndefined();
  });
});

describe('findings beside their fields', () => {
  const finding = (path: string): Diagnostic => ({
    code: 'out_of_range',
    severity: 'error',
    path,
    message: path,
    hint: '',
  });
  const paths = fieldPaths(formModel(schema, everything.example, '/g'));

  it('stand at the deepest field that contains them', () => {
    const placed = placeDiagnostics('/g', paths, [
      finding('/g/values/1/weight'),
      finding('/g/values'),
      finding('/g/formula/3'),
    ]);
    expect([...placed.keys()]).toEqual(['/g/values/1/weight', '/g/values', '/g/formula']);
  });

  it('are kept at the root when no field takes them, and left out when they belong elsewhere', () => {
    const placed = placeDiagnostics('/g', paths, [
      finding('/g/meen'),
      finding('/g'),
      finding('/h/mean'),
      finding('/gx'),
    ]);
    expect(placed.get('/g')?.map(({ path }) => path)).toEqual(['/g/meen', '/g']);
    expect(placed.size).toBe(1);
  });
});

describe('weights', () => {
  it('are shown as parts of the whole', () => {
    expect(weightShares([{ weight: 15 }, { weight: 50 }, { weight: 35 }], true)?.map(shareText)).toEqual([
      '15 %',
      '50 %',
      '35 %',
    ]);
    expect(weightShares([{}, {}], true)?.map(shareText)).toEqual(['50 %', '50 %']);
  });

  it('have no share where they add up to nothing or are not there', () => {
    expect(weightShares([{ weight: 0 }], true)).toBeUndefined();
    expect(weightShares([{ value: 1 }], false)).toBeUndefined();
  });

  it('say so when a part is too small to print', () => {
    expect([0.0005, 0.004, 0.356, 1].map(shareText)).toEqual(['< 0.1 %', '0.4 %', '36 %', '100 %']);
  });
});
