import { describe, expect, it } from 'vitest';
import { printJson } from '../../../src/schema/text/print-json.ts';
import { patchText } from '../../../src/studio/features/json/patch-text.ts';

const handmade = `{ "version": 1,
    "name":   "Shop", "seed": 1.0,
    "tables": [
        { "name": "customer",
          "columns": [ {"name":"id"} ] }
    ]
}
`;

describe('patchText', () => {
  it('changes one value and nothing else of the layout', () => {
    const value = { version: 1, name: 'Store', seed: 1, tables: [{ name: 'customer', columns: [{ name: 'id' }] }] };
    expect(patchText(handmade, value)).toBe(handmade.replace('"Shop"', '"Store"'));
  });

  it('leaves a text alone that says the same in other words', () => {
    const value = { tables: [{ columns: [{ name: 'id' }], name: 'customer' }], seed: 1, name: 'Shop', version: 1 };
    expect(patchText(handmade, value)).toBe(handmade);
  });

  it('renames a key in place', () => {
    const value = { version: 1, title: 'Shop', seed: 1, tables: [{ name: 'customer', columns: [{ name: 'id' }] }] };
    expect(patchText(handmade, value)).toBe(handmade.replace('"name":   "Shop"', '"title":   "Shop"'));
  });

  it('writes what is new at the indent of its surroundings', () => {
    const columns = [{ name: 'id' }, { name: 'city', generator: { kind: 'category', values: ['a', 'b'] } }];
    const text = patchText(handmade, { version: 1, name: 'Shop', seed: 1, tables: [{ name: 'customer', columns }] });
    expect(JSON.parse(text)).toEqual({ version: 1, name: 'Shop', seed: 1, tables: [{ name: 'customer', columns }] });
    expect(text).toContain('\n            { "name": "city"');
    expect(text.startsWith(handmade.slice(0, handmade.indexOf('[ {"name":"id"}')))).toBe(true);
  });

  it('gives the standard layout of a document in the standard layout', () => {
    const before = { name: 'Shop', tables: [{ name: 'a' }, { name: 'b' }] };
    const after = { name: 'Shop', tables: [{ name: 'a' }, { name: 'c', key: ['id'] }, { name: 'b' }] };
    expect(patchText(printJson(before), after)).toBe(printJson(after));
  });

  it('replaces a text that is not JSON as a whole', () => {
    expect(patchText('{ "name": ', { name: 'Shop' })).toBe(printJson({ name: 'Shop' }));
  });
});
