import { describe, expect, it } from 'vitest';
import { FORMAT_IDS } from '../../src/formats/format-id.ts';
import { documentFiles } from '../helpers/document-files.ts';
import { openDocument } from '../helpers/open-document.ts';
import { looseTable, smallShop } from '../helpers/small-shop.ts';

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
