import { describe, expect, it } from 'vitest';
import { copyName, factsOf, newDocumentId, renamedValue } from '../../../src/studio/storage/document-record.ts';
import { landingSelection } from '../../../src/studio/storage/landing-place.ts';
import { smallDocument } from '../small-document.ts';

describe('a kept document', () => {
  it('takes its name and number of tables from its value, whatever that is', () => {
    expect(factsOf(smallDocument)).toEqual({ name: 'Small', tables: 2 });
    expect(factsOf({ name: 7 })).toEqual({ name: 'Untitled', tables: 0 });
    expect(factsOf(null)).toEqual({ name: 'Untitled', tables: 0 });
  });

  it('is renamed without touching the rest', () => {
    expect(renamedValue(smallDocument, 'Other')).toEqual({ ...smallDocument, name: 'Other' });
    expect(renamedValue([1], 'Other')).toEqual([1]);
  });

  it('gives a copy the first name that is free', () => {
    expect(copyName('Shop', new Set())).toBe('Shop copy');
    expect(copyName('Shop', new Set(['Shop copy', 'Shop copy 2']))).toBe('Shop copy 3');
    expect(copyName('Shop copy 2', new Set(['Shop copy']))).toBe('Shop copy 2');
  });

  it('has an id that fits into an address', () => {
    const ids = Array.from({ length: 100 }, newDocumentId);
    expect(new Set(ids).size).toBe(100);
    for (const id of ids) expect(id).toMatch(/^[0-9a-v]{10}$/);
  });
});

describe('the landing place', () => {
  it('is the widest table and its first column with a law', () => {
    expect(landingSelection(smallDocument)).toEqual({ table: 'order', column: 'total' });
  });

  it('is nowhere in a document without tables', () => {
    expect(landingSelection({ ...smallDocument, tables: [] })).toEqual({});
  });
});
