import { describe, expect, it } from 'vitest';
import { exportFiles } from '../../src/runtime/export-files.ts';
import { fileStem } from '../../src/runtime/file-stem.ts';
import { exportSettings } from '../helpers/export-file.ts';
import { openDocument } from '../helpers/open-document.ts';
import { smallShop } from '../helpers/small-shop.ts';

const { document } = openDocument(smallShop());
const tables = [
  { name: 'order_item', rows: 4 },
  { name: 'order', rows: 3 },
];

describe('the files of an export', () => {
  it('are one a table, as they were asked for', () => {
    expect(exportFiles(document, tables, exportSettings('ndjson'))).toMatchObject([
      { name: 'order_item.ndjson', format: 'ndjson', tables: [tables[0]] },
      { name: 'order.ndjson', format: 'ndjson', tables: [tables[1]] },
    ]);
  });

  it('are one script with parents first', () => {
    expect(exportFiles(document, tables, exportSettings('sql-mysql'))).toMatchObject([
      { name: 'small-shop.sql', format: 'sql-mysql', tables: [tables[1], tables[0]] },
    ]);
    expect(exportFiles(document, [], exportSettings('sql-mysql'))).toEqual([]);
  });

  it('leave the manifest its name', () => {
    const names = (name: string, format: 'json' | 'csv') =>
      exportFiles(document, [{ name, rows: 1 }], exportSettings(format)).map((file) => file.name);
    expect(names('manifest', 'json')).toEqual(['manifest-table.json']);
    expect(names('Manifest', 'json')).toEqual(['Manifest-table.json']);
    expect(names('manifest', 'csv')).toEqual(['manifest.csv']);
  });
});

describe('a name for a file', () => {
  it.each([
    ['Small shop', 'small-shop'],
    ['  Übung: 1/2 (neu) ', 'übung-1-2-neu'],
    ['../..', 'document'],
    ['漢'.repeat(100), '漢'.repeat(60)],
    ['𝄞𝒳'.repeat(50), '𝒳-'.repeat(30).slice(0, -1)],
  ])('%s is %s', (name, stem) => {
    expect(fileStem(name)).toBe(stem);
    expect(Buffer.from(stem).length).toBeLessThan(245);
  });
});
