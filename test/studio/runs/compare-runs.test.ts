import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../src/runtime/export-settings.ts';
import type { QualityCheck } from '../../../src/runtime/protocol.ts';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import { compareDocuments } from '../../../src/studio/runs/compare-documents.ts';
import { compareChecks } from '../../../src/studio/runs/compare-reports.ts';
import { compareRuns } from '../../../src/studio/runs/compare-runs.ts';
import type { RunRecord } from '../../../src/studio/runs/run-record.ts';
import { openDocument } from '../../helpers/open-document.ts';
import { type LooseDocument, smallShop } from '../../helpers/small-shop.ts';

const { document: shop } = openDocument(smallShop());

/** The small shop after a change. */
function changed(change: (document: LooseDocument) => void): SemblanceDocument {
  const copy = structuredClone(shop) as unknown as LooseDocument;
  change(copy);
  return copy as unknown as SemblanceDocument;
}

function runOf(document: SemblanceDocument, more: Partial<RunRecord> = {}): RunRecord {
  const tables = [
    { name: 'customer', rows: 10 },
    { name: 'order', rows: 20 },
  ];
  return {
    id: 'run',
    startedAtMs: 1,
    status: 'done',
    snapshot: {
      document,
      documentHash: '',
      engineVersion: '1',
      settings: { scale: 1 },
      exported: DEFAULT_EXPORT_SETTINGS,
      tables,
      chunkRows: 65_536,
    },
    place: { kind: 'download', store: 'memory' },
    name: 'shop.zip',
    title: '2 CSV files',
    rowsTotal: 30,
    files: [
      { name: 'customer.csv', rows: 10, bytes: 100, content_hash: 'a' },
      { name: 'order.csv', rows: 20, bytes: 200, content_hash: 'b' },
    ],
    seconds: 1,
    ...more,
  };
}

function check(id: string, more: Partial<QualityCheck> = {}): QualityCheck {
  return {
    id,
    family: 'fit',
    kind: 'mean',
    table: 'order',
    columns: ['total'],
    title: id,
    verdict: 'pass',
    coverage: 'tested',
    how: '',
    rows: 1,
    path: '',
    ...more,
  };
}

describe('two documents', () => {
  it('that are the same differ in nothing, whatever their views', () => {
    expect(compareDocuments(shop, structuredClone(shop))).toEqual([]);
    expect(
      compareDocuments(
        shop,
        changed((copy) => Object.assign(copy, { view: { tables: {} } })),
      ),
    ).toEqual([]);
  });

  it('differ in the fields that differ, which are told by the names of tables and columns', () => {
    const other = changed(({ tables }) => {
      const customer = tables.find(({ name }) => name === 'customer');
      customer?.columns.splice(0, 0, { name: 'nick', type: 'text', generator: { kind: 'constant', value: 'x' } });
      const age = customer?.columns.find(({ name }) => name === 'age');
      if (age !== undefined) age.generator.max = 99;
    });
    const differences = compareDocuments(shop, other);
    expect(differences.map(({ place }) => place).sort()).toEqual(['customer.age › generator › max', 'customer.nick']);
    expect(differences.find(({ place }) => place.endsWith('max'))?.after).toBe('99');
    expect(differences.find(({ place }) => place === 'customer.nick')?.before).toBeUndefined();
  });

  it('differ in the order of their columns', () => {
    const other = changed(({ tables }) => void tables[0]?.columns.reverse());
    expect(compareDocuments(shop, other)).toMatchObject([{ place: `${shop.tables[0]?.name} › columns` }]);
  });
});

describe('the checks of two runs', () => {
  it('are listed where they differ: broken gates, other verdicts, then by how far values are apart', () => {
    const before = [
      check('same', { value: 1 }),
      check('near', { value: 100 }),
      check('far', { value: 100 }),
      check('warned'),
      check('gate', { family: 'gate', value: 0 }),
      check('gone'),
    ];
    const after = [
      check('same', { value: 1 }),
      check('near', { value: 101 }),
      check('far', { value: 150 }),
      check('warned', { verdict: 'warn' }),
      check('gate', { family: 'gate', verdict: 'fail', value: 3 }),
      check('new', { verdict: 'fail' }),
    ];
    expect(compareChecks(before, after).map(({ id }) => id)).toEqual(['gate', 'warned', 'new', 'gone', 'far', 'near']);
  });
});

describe('two runs', () => {
  it('of the same document are the same in everything but their time', () => {
    const one = { run: runOf(shop), report: undefined };
    const comparison = compareRuns(one, { run: runOf(shop, { seconds: 2 }), report: undefined });
    expect(comparison).toMatchObject({ settings: [], document: [], checks: undefined });
    expect(comparison.files.every(({ before, after }) => before === after)).toBe(true);
    expect(comparison.rows.map(({ label }) => label)).toEqual(['All rows', 'Bytes']);
  });

  it('differ in seed, scale, format, rows and files', () => {
    const base = runOf(shop);
    const other = runOf(
      changed((copy) => void (copy.seed = 7)),
      {
        snapshot: {
          ...base.snapshot,
          document: changed((copy) => void (copy.seed = 7)),
          settings: { scale: 2 },
          exported: { ...DEFAULT_EXPORT_SETTINGS, format: 'ndjson' },
          tables: [
            { name: 'customer', rows: 10 },
            { name: 'order', rows: 40 },
          ],
        },
        files: [{ name: 'customer.csv', rows: 10, bytes: 100, content_hash: 'a' }],
      },
    );
    const { settings, document, rows, files } = compareRuns(
      { run: base, report: undefined },
      { run: other, report: undefined },
    );
    expect(settings.map(({ label }) => label)).toEqual(expect.arrayContaining(['Seed', 'Scale', 'Format']));
    expect(document).toEqual([]);
    expect(rows[0]).toEqual({ label: 'order', before: '20 rows', after: '40 rows' });
    expect(files).toEqual([
      { name: 'customer.csv', before: 'a', after: 'a' },
      { name: 'order.csv', before: 'b', after: undefined },
    ]);
  });
});
