import { describe, expect, it, vi } from 'vitest';
import { FORMAT_IDS } from '../../src/formats/format-id.ts';
import { DEFAULT_FORMAT_OPTIONS } from '../../src/formats/format-options.ts';
import { documentFiles } from '../helpers/document-files.ts';
import { openDocument } from '../helpers/open-document.ts';
import { looseTable, smallShop } from '../helpers/small-shop.ts';

vi.setConfig({ testTimeout: 30000 });

const shop = openDocument(smallShop());
const empty = openDocument(smallShop((document) => void (looseTable(document, 'customer').rows.count = 0)));

describe.each(FORMAT_IDS)('the bytes of %s', (format) => {
  it('do not depend on the chunks they are made in', () => {
    const whole = documentFiles(shop, format);
    for (const chunkRows of [333, 1000, 4096, 65536]) {
      const pieces = documentFiles(shop, format, chunkRows);
      expect([...pieces.keys()]).toEqual([...whole.keys()]);
      for (const [name, bytes] of pieces) {
        expect(Buffer.compare(bytes, whole.get(name) ?? Buffer.of()), `${name}, ${chunkRows} rows`).toBe(0);
      }
    }
  });

  it('are whole files where there are no rows', () => {
    const files = documentFiles(empty, format);
    const pieces = documentFiles(empty, format, 10);
    for (const [name, bytes] of files) expect(pieces.get(name), name).toEqual(bytes);
  });
});

describe.each([
  [
    'csv',
    {
      flatten: true,
      options: {
        ...DEFAULT_FORMAT_OPTIONS,
        csv: { ...DEFAULT_FORMAT_OPTIONS.csv, newline: 'crlf', byteOrderMark: true },
      },
    },
  ],
  ['json', { options: { ...DEFAULT_FORMAT_OPTIONS, json: { layout: 'object' } } }],
  ['sql-sqlite', { flatten: true }],
] as const)('the bytes of %s with options', (format, changes) => {
  it.each([
    ['the small shop', shop],
    ['a shop without customers', empty],
  ])('do not depend on the chunks they are made in: %s', (_, opened) => {
    const whole = documentFiles(opened, format, Infinity, changes);
    for (const chunkRows of [333, 4096]) {
      for (const [name, bytes] of documentFiles(opened, format, chunkRows, changes))
        expect(Buffer.compare(bytes, whole.get(name) ?? Buffer.of()), `${name}, ${chunkRows} rows`).toBe(0);
    }
    if (format === 'json') for (const bytes of whole.values()) JSON.parse(new TextDecoder().decode(bytes));
  });
});
