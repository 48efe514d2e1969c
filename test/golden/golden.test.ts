/**
 * The bytes of this version of the engine, frozen: they change with ENGINE_VERSION and a note in ARCHITECTURE.md, or not at all.
 *
 * After such a change, `UPDATE_GOLDEN=1 npx vitest run test/golden` writes the files anew; look at the difference before
 * it is committed. The files are plain JSON, so that the same hashes can be checked in a browser.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { ENGINE_VERSION } from '../../src/engine/engine-version.ts';
import { fakerTexts } from '../../src/runtime/faker-texts.ts';
import type { Kind } from '../../src/schema/kind.ts';
import { type KindList, kindDocuments } from '../helpers/kind-documents.ts';
import { KIND_LISTS } from '../helpers/kind-lists.ts';
import { openDocument } from '../helpers/open-document.ts';
import { smallShop } from '../helpers/small-shop.ts';
import { tableCsv } from '../helpers/table-csv.ts';

vi.setConfig({ testTimeout: 60000 });

/** SHA-256 of the CSV of each table. */
type TableHashes = Record<string, string>;

interface GoldenDocuments {
  readonly engineVersion: string;
  /** By template, by seed, by table. */
  readonly documents: Record<string, Record<string, TableHashes>>;
}

interface GoldenKinds {
  readonly engineVersion: string;
  /** By list and kind: the hash of the table that shows each use of the kind, in the order of the battery. */
  readonly kinds: Record<string, readonly string[]>;
}

const textMakers = fakerTexts();
const updating = process.env.UPDATE_GOLDEN === '1';

/** What is frozen in a file; made anew when asked to. */
function frozen<Golden>(name: string, made: Golden): Golden {
  const path = fileURLToPath(new URL(name, import.meta.url));
  if (updating) writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`);
  return JSON.parse(readFileSync(path, 'utf8')) as Golden;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function hashesOf(document: unknown): TableHashes {
  const { engine, plan } = openDocument(document, { textMakers });
  return Object.fromEntries(plan.tables.map(({ name }) => [name, sha256(tableCsv(engine, name, 4096))]));
}

describe('the bytes of this engine version', () => {
  it('are those of the small shop, at two seeds', () => {
    const made: GoldenDocuments = {
      engineVersion: ENGINE_VERSION,
      documents: {
        'ecommerce/small-shop': Object.fromEntries(
          [42, 7].map((seed) => [seed, hashesOf(smallShop((document) => void (document.seed = seed)))]),
        ),
      },
    };
    expect(frozen('documents.json', made)).toEqual(made);
  });

  it('are those of every kind', () => {
    const kinds = Object.entries(KIND_LISTS).flatMap(([list, each]) =>
      // The lists are those of the record above.
      each.map((kind) => [`${list}/${kind.kind}`, hashesOfKind(list as KindList, kind)] as const),
    );
    const made: GoldenKinds = { engineVersion: ENGINE_VERSION, kinds: Object.fromEntries(kinds) };
    expect(frozen('kinds.json', made)).toEqual(made);
  });
});

function hashesOfKind(list: KindList, kind: Kind): readonly string[] {
  return kindDocuments(list, kind.kind, kind.example).map(({ document, table }) => hashesOf(document)[table] ?? '');
}
