import { describe, expect, it } from 'vitest';
import { pathOfPlace, placeAt } from '../../../src/studio/features/json/place-selection.ts';

const value = {
  tables: [
    { name: 'a', columns: [{ name: 'id' }] },
    { name: 'b', columns: [{ name: 'x' }, { name: 'y' }] },
  ],
};

describe('placeAt and pathOfPlace', () => {
  it('lead from a path to the table and column and back', () => {
    expect(placeAt(value, '/tables/1/columns/1/generator/mean')).toEqual({ table: 'b', column: 'y' });
    expect(placeAt(value, '/tables/1/rows')).toEqual({ table: 'b' });
    expect(pathOfPlace(value, { table: 'b', column: 'y' })).toBe('/tables/1/columns/1');
    expect(pathOfPlace(value, { table: 'a' })).toBe('/tables/0');
  });

  it('are undefined outside every table and for names there are none of', () => {
    expect(placeAt(value, '/tables')).toBeUndefined();
    expect(placeAt(value, '/seed')).toBeUndefined();
    expect(placeAt(value, '/tables/7/columns/0')).toBeUndefined();
    expect(pathOfPlace(value, { table: 'z' })).toBeUndefined();
    expect(pathOfPlace(value, { table: 'a', column: 'z' })).toBe('/tables/0');
  });
});
