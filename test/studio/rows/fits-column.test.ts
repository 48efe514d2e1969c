import { describe, expect, it } from 'vitest';
import { columnWidth } from '../../../src/studio/features/rows/column-width.ts';
import { fitsColumn } from '../../../src/studio/features/rows/fits-column.ts';

const column = { name: 'note', type: 'text', isKey: false } as const;
const uuid = { name: 'id', type: 'uuid', isKey: true } as const;

describe('fitsColumn', () => {
  it('is sure of a text only where its letters, even when set apart, need less than the cell has', () => {
    const room = columnWidth(column) - 21;
    const lengths = Array.from({ length: 60 }, (_, length) => length);
    const sure = lengths.filter((length) => fitsColumn('x'.repeat(length), column));
    expect(Math.max(...sure) * 7.5 * 1.2).toBeLessThanOrEqual(room);
    expect(sure).toEqual(expect.arrayContaining(lengths.filter((length) => length * 10 <= room)));
  });

  it('is sure of no text in letters of another font', () => {
    expect(fitsColumn('東京', column)).toBe(false);
    expect(fitsColumn('🙂', column)).toBe(false);
    expect(fitsColumn('Łódź', column)).toBe(true);
  });

  it('is not sure of a uuid, which may need more than the widest column has', () => {
    expect(fitsColumn('0f8fad5b-d9cb-469f-a165-70867728950e', uuid)).toBe(false);
  });
});
