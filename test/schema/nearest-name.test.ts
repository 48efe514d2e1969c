import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/schema/edit-distance.ts';
import { foldName } from '../../src/schema/fold-name.ts';
import { nearestName } from '../../src/schema/nearest-name.ts';
import { synonyms } from '../../src/schema/synonyms.ts';

const normal = ['kind', 'mean', 'sd', 'min', 'max', 'clamp'];
const column = ['name', 'type', 'scale', 'nullable', 'unique', 'hidden', 'generator', 'description', 'keyed_as'];
const table = ['name', 'key', 'time', 'rows', 'columns', 'description'];
const types = ['integer', 'decimal', 'float', 'boolean', 'text', 'date', 'time', 'timestamp', 'uuid', 'json'];

describe('nearestName', () => {
  it.each([
    ['std', normal, 'sd'],
    ['stddev', normal, 'sd'],
    ['std_dev', normal, 'sd'],
    ['sigma', normal, 'sd'],
    ['sigma', ['kind', 'median', 'sigma'], 'sigma'],
    ['low', normal, 'min'],
    ['High', normal, 'max'],
    ['lambda', ['kind', 'mean'], 'mean'],
    ['lambda', ['kind', 'rate'], 'rate'],
    ['maen', normal, 'mean'],
    ['Mean', normal, 'mean'],
    ['minn', normal, 'min'],
    ['clmap', normal, 'clamp'],
    ['fields', table, 'columns'],
    ['colums', table, 'columns'],
    ['Columns', table, 'columns'],
    ['rows_count', ['kind', 'count', 'fixed'], 'count'],
    ['keyedAs', column, 'keyed_as'],
    ['keyed-as', column, 'keyed_as'],
    ['desc', column, 'description'],
    ['genrator', column, 'generator'],
    ['nulable', column, 'nullable'],
    ['int', types, 'integer'],
    ['string', types, 'text'],
    ['varchar', types, 'text'],
    ['datetime', types, 'timestamp'],
    ['number', types, 'float'],
    ['bool', types, 'boolean'],
    ['custmer', ['product', 'customer', 'order'], 'customer'],
    ['customers', ['product', 'customer', 'order'], 'customer'],
    ['orders', ['order_item', 'order'], 'order'],
  ])('takes %j for what was meant', (name, candidates, meant) => {
    expect(nearestName(name, candidates)).toBe(meant);
  });

  it.each([
    ['banana', normal],
    ['x', ['y', 'id']],
    ['', normal],
    ['__', ['_', '-']],
    ['constructor', normal],
    ['mean', []],
    ['a'.repeat(100_000), ['a'.repeat(100_000)]],
  ])('finds nothing near %j', (name, candidates) => {
    expect(nearestName(name, candidates)).toBeUndefined();
  });

  it('gives one of the candidates or nothing, whatever the names (seed 42)', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (name, candidates) => {
        const nearest = nearestName(name, candidates);
        expect(nearest === undefined || candidates.includes(nearest)).toBe(true);
      }),
      { seed: 42 },
    );
  });

  it('prefers the earlier of two equally near names', () => {
    expect(nearestName('tax', ['max', 'tab'])).toBe('max');
    expect(nearestName('tax', ['tab', 'max'])).toBe('tab');
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['abc', 'abcd', 1],
    ['abc', 'axc', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('counts the slips from %j to %j', (from, to, slips) => {
    expect(editDistance(from, to, 9)).toBe(slips);
    expect(editDistance(to, from, 9)).toBe(slips);
    expect(editDistance(from, to, slips - 1)).toBeUndefined();
  });
});

describe('the synonyms', () => {
  it('are folded, and lead elsewhere than to themselves', () => {
    for (const [word, meanings] of synonyms) {
      expect(foldName(word)).toBe(word);
      expect(meanings).not.toContain(word);
      expect(meanings.length).toBeGreaterThan(0);
    }
  });
});
