/** The bytes of every format, frozen like those of the engine: see golden.test.ts for how they may change. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { FORMAT_IDS } from '../../src/formats/format-id.ts';
import { documentFiles } from '../helpers/document-files.ts';
import { openDocument } from '../helpers/open-document.ts';
import { smallShop } from '../helpers/small-shop.ts';

const path = fileURLToPath(new URL('formats.json', import.meta.url));

it('the small shop has the same files in every format', () => {
  const shop = openDocument(smallShop());
  const made = Object.fromEntries(
    FORMAT_IDS.map((format) => [
      format,
      Object.fromEntries(
        [...documentFiles(shop, format, 4096)].map(([name, bytes]) => [
          name,
          createHash('sha256').update(bytes).digest('hex'),
        ]),
      ),
    ]),
  );
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`);
  expect(made).toEqual(JSON.parse(readFileSync(path, 'utf8')));
});
