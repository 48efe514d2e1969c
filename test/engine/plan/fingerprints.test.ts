import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DOCUMENT_SCHEMA } from '../../../src/engine/document-schema.ts';
import { compareImpact } from '../../../src/schema/edits/impact.ts';
import { renameColumn } from '../../../src/schema/edits/rename-column.ts';
import { renameTable } from '../../../src/schema/edits/rename-table.ts';
import { cellsOf, identitiesOf, rowsOf } from '../../helpers/column-bytes.ts';
import { emptyCounts, type OpenDocument, openDocument, preparePlan, tryDocument } from '../../helpers/open-document.ts';
import { orderDesk } from '../../helpers/order-desk.ts';
import { afterEdits, type RandomEdit, randomEdit } from '../../helpers/random-edit.ts';
import { richDocument } from '../../helpers/rich-document.ts';
import { type LooseDocument, looseColumn, looseTable, smallShop } from '../../helpers/small-shop.ts';

vi.setConfig({ testTimeout: 240000 });

const MOST_ROWS = 3000;

const contents = new WeakMap<OpenDocument, ReturnType<typeof tableContents>>();

/** The rows of each table of a document and the cells of each column, made once. */
function contentsOf(opened: OpenDocument) {
  const known = contents.get(opened) ?? tableContents(opened);
  contents.set(opened, known);
  return known;
}

function tableContents({ plan, engine }: OpenDocument) {
  return new Map(
    plan.tables.map(({ name, columns }) => {
      const rows = rowsOf(engine, name);
      const cells = new Map(columns.map((column) => [column.name, cellsOf(rows, column.name)]));
      return [name, { identities: identitiesOf(rows), cells }] as const;
    }),
  );
}

/** The parts of two plans that are the same by their keys, and what holds of each. */
function differences(before: OpenDocument, after: OpenDocument): readonly string[] {
  const found: string[] = [];
  for (const table of after.plan.tables) {
    const old = before.plan.tables.find((each) => each.key === table.key);
    if (old === undefined) continue;
    const [rowsBefore, rowsAfter] = [contentsOf(before).get(old.name), contentsOf(after).get(table.name)];
    const { identities: idsBefore = [], cells: cellsOfBefore } = rowsBefore ?? {};
    const { identities: idsAfter = [], cells: cellsOfAfter } = rowsAfter ?? {};
    const sameRows = old.rowsFingerprint === table.rowsFingerprint;
    if (sameRows && idsBefore.toSorted().join() !== idsAfter.toSorted().join()) found.push(`${table.name}.#rows`);
    if (old.orderFingerprint === table.orderFingerprint && idsBefore.join() !== idsAfter.join())
      found.push(`${table.name}.#order`);
    const place = new Map(idsBefore.map((identity, row) => [identity, row]));
    for (const column of table.columns) {
      const oldColumn = old.columns.find((each) => each.key === column.key);
      if (oldColumn === undefined || oldColumn.fingerprint !== column.fingerprint) continue;
      const [was, is] = [cellsOfBefore?.get(oldColumn.name), cellsOfAfter?.get(column.name)];
      const row = idsAfter.findIndex((identity, at) => {
        const common = place.get(identity);
        return common !== undefined && was?.[common] !== is?.[at];
      });
      if (row >= 0) found.push(`${table.name}.${column.name} at row ${row}`);
    }
  }
  return found;
}

/** Counting passes that were kept by fingerprint, those of every earlier document included, are those a fresh count gives. */
function expectFreshlyCounted({ plan, artifacts }: OpenDocument): void {
  const fresh = preparePlan(plan);
  if (!isDeepStrictEqual(artifacts, fresh)) expect(artifacts).toEqual(fresh);
}

function tooMany({ plan, engine }: OpenDocument): boolean {
  return plan.tables.some((table) => engine.rowCount(table.name) > MOST_ROWS);
}

function impact(before: OpenDocument, after: OpenDocument) {
  const counted = ({ plan, engine }: OpenDocument) =>
    plan.tables.map((table) => ({ ...table, rows: engine.rowCount(table.name) }));
  return compareImpact(counted(before), counted(after));
}

const changedNames = (before: OpenDocument, after: OpenDocument) =>
  impact(before, after).changedColumns.map(({ table, column }) => `${table}.${column}`);

describe('fingerprints', () => {
  const before = openDocument(richDocument());

  it('stay only where every row that stays keeps its value, whatever was edited', () => {
    const counts = emptyCounts(Infinity);
    tryDocument(richDocument(), { counts });
    let valid = 0;
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 3 }), (edits: readonly RandomEdit[]) => {
        const { opened } = tryDocument(afterEdits(richDocument(), edits), { counts });
        if (opened === undefined || tooMany(opened)) return;
        valid++;
        expect(differences(before, opened)).toEqual([]);
        expectFreshlyCounted(opened);
      }),
      { numRuns: 300, seed: 20241, endOnFailure: false },
    );
    expect(valid).toBeGreaterThan(90);
  });

  it('stay as rightly where keys have several columns and siblings pick different rows', () => {
    const small = orderDesk((document) => {
      for (const [name, count] of [
        ['product', 30],
        ['order', 60],
        ['claim', 80],
      ] as const)
        looseTable(document, name).rows.count = count;
    });
    const counts = emptyCounts(Infinity);
    const start = openDocument(small, { counts });
    let valid = 0;
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 2 }), (edits: readonly RandomEdit[]) => {
        const { opened } = tryDocument(afterEdits(small, edits), { counts });
        if (opened === undefined || tooMany(opened)) return;
        valid++;
        expect(differences(start, opened)).toEqual([]);
        expectFreshlyCounted(opened);
      }),
      { numRuns: 120, seed: 31, endOnFailure: false },
    );
    expect(valid).toBeGreaterThan(40);
  });

  it('stay as rightly where tables are in order of time', () => {
    const ordered = richDocument();
    for (const name of ['customer', 'order', 'visit']) looseTable(ordered, name).order = 'time';
    const counts = emptyCounts(Infinity);
    const start = openDocument(ordered, { counts });
    let valid = 0;
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 2 }), (edits: readonly RandomEdit[]) => {
        const { opened } = tryDocument(afterEdits(ordered, edits), { counts });
        if (opened === undefined || tooMany(opened)) return;
        valid++;
        expect(differences(start, opened)).toEqual([]);
        expectFreshlyCounted(opened);
      }),
      { numRuns: 200, seed: 8, endOnFailure: false },
    );
    expect(valid).toBeGreaterThan(80);
  });

  it('stay under any chain of valid edits, each held against the one before', () => {
    let valid = 0;
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 4, maxLength: 8 }), (edits) => {
        let document: LooseDocument = richDocument();
        let last = before;
        const counts = emptyCounts();
        for (const edit of edits) {
          const next = afterEdits(document, [edit]);
          const { opened } = tryDocument(next, { counts });
          if (opened === undefined || tooMany(opened)) continue;
          valid++;
          expect(differences(last, opened)).toEqual([]);
          document = next;
          last = opened;
        }
      }),
      { numRuns: 60, seed: 77 },
    );
    expect(valid).toBeGreaterThan(100);
  });

  it('change with every parameter that matters', () => {
    const changes: readonly (readonly [string, (document: LooseDocument) => void, string])[] = [
      ['a mean', (d) => void (looseColumn(d, 'customer', 'score').generator.mean = 4), 'customer.score'],
      ['a sequence', (d) => void (looseColumn(d, 'product', 'id').generator.start = 9), 'product.id'],
      [
        'a weight',
        (d) => void (looseColumn(d, 'order', 'channel').generator.values = [{ value: 'web' }, { value: 'app' }]),
        'order.channel',
      ],
      [
        'a pick',
        (d) => void (looseColumn(d, 'order', 'gift_id').generator.pick = { kind: 'zipf', exponent: 2 }),
        'order.gift_id',
      ],
      [
        'a shape',
        (d) => void (looseColumn(d, 'customer', 'closed_on').generator.shape = { kind: 'uniform' }),
        'customer.closed_on',
      ],
      ['a formula', (d) => void (looseColumn(d, 'order', 'price').generator.formula = 'gift_id.price'), 'order.price'],
      [
        'an aggregate',
        (d) => void (looseColumn(d, 'customer', 'last_at').generator.aggregate = 'min'),
        'customer.last_at',
      ],
      ['a part', (d) => void (looseColumn(d, 'customer', 'full').generator.part = 'last_name'), 'customer.full'],
      ['a scale', (d) => void (looseColumn(d, 'product', 'price').scale = 1), 'product.price'],
      [
        'a window',
        (d) => void (looseTable(d, 'order').rows.active = { from: 'customer.closed_on' }),
        'order.placed_at',
      ],
      ['the seed', (d) => void (d.seed = 6), 'visit.pages'],
      [
        'the time frame',
        (d) => void (d.timeframe = { start: '2024-01-01', end: '2025-01-01' }),
        'customer.signed_up_at',
      ],
    ];
    for (const [what, change, column] of changes) {
      const document = richDocument();
      change(document);
      expect(changedNames(before, openDocument(document)), what).toContain(column);
    }
  });

  it('reach a law whose parameter reads a changed column', () => {
    const conditional = (mean: string) => {
      const document = richDocument();
      const quantity = looseColumn(document, 'item', 'quantity');
      Object.assign(quantity, { generator: { kind: 'poisson', mean }, nullable: false, modifiers: [] });
      return document;
    };
    const first = openDocument(conditional('max(order.price, 1)'));
    expect(changedNames(first, openDocument(conditional('max(order.price, 2)')))).toContain('item.quantity');
    const edited = conditional('max(order.price, 1)');
    looseColumn(edited, 'product', 'price').generator.median = 30;
    expect(changedNames(first, openDocument(edited))).toContain('item.quantity');
  });

  it('reach what depends on a changed column, and nothing else', () => {
    const document = richDocument();
    looseColumn(document, 'product', 'price').generator.median = 30;
    const after = openDocument(document);
    expect(changedNames(before, after)).toEqual([
      'product.price',
      'order.price',
      'order.channel',
      'order.total',
      'item.line',
    ]);
    expect(impact(before, after).changedRows).toEqual([]);
  });

  it('reach only its own column where a modifier is added, changed or taken away', () => {
    const changes: readonly (readonly [(document: LooseDocument) => void, string])[] = [
      [(d) => void (looseColumn(d, 'product', 'price').modifiers = [{ kind: 'multiply', factor: 2 }]), 'product.price'],
      [(d) => void (looseColumn(d, 'item', 'quantity').modifiers = []), 'item.quantity'],
      [(d) => void looseColumn(d, 'order', 'channel').modifiers?.reverse(), 'order.channel'],
      [(d) => void looseColumn(d, 'customer', 'score').modifiers?.pop(), 'customer.score'],
    ];
    for (const [change, column] of changes) {
      const document = richDocument();
      change(document);
      expect(changedNames(before, openDocument(document))).toEqual([column]);
    }
  });

  it('reach what a modifier reads: clean values, and the number of rows where a share is exact', () => {
    const document = richDocument();
    looseColumn(document, 'order', 'product_id').generator.pick = { kind: 'uniform' };
    expect(changedNames(before, openDocument(document))).toContain('order.channel');
    const longer = richDocument();
    looseTable(longer, 'customer').rows.count = 71;
    expect(changedNames(before, openDocument(longer))).toContain('customer.score');
  });

  it('stay where a modifier is only called otherwise, unless its randomness is', () => {
    const document = richDocument();
    const rounding = looseColumn(document, 'customer', 'score').modifiers?.[1];
    if (rounding !== undefined) rounding.name = 'coarse';
    expect(changedNames(before, openDocument(document))).toEqual([]);
    const gaps = looseColumn(document, 'item', 'quantity').modifiers?.[0];
    if (gaps !== undefined) gaps.name = 'gaps';
    expect(changedNames(before, openDocument(document))).toEqual(['item.quantity']);
  });

  it('tell apart which end of a window a column sets', () => {
    const windowed = (active: object) => {
      const document = richDocument();
      delete looseTable(document, 'customer').time;
      looseTable(document, 'visit').rows.active = active;
      return openDocument(document);
    };
    const [from, to] = [windowed({ from: 'customer.closed_on' }), windowed({ to: 'customer.closed_on' })];
    expect(changedNames(from, to)).toContain('visit.on');
    expect(impact(from, to).changedRows.map((each) => each.table)).toContain('visit');
  });

  it('stay under a rename that keeps the data, for everything', () => {
    for (const [from, to] of [
      ['customer', 'client'],
      ['order', 'purchase'],
      ['product', 'good'],
    ] as const) {
      const renamed = renameTable(before.document, from, to, DOCUMENT_SCHEMA.json);
      if (renamed.kind !== 'edited') throw new Error(renamed.reason);
      expect(impact(before, openDocument(renamed.document))).toMatchObject({
        identicalColumns: impact(before, before).totalColumns,
        changedRows: [],
      });
    }
    for (const [table, from, to] of [
      ['customer', 'signed_up_at', 'born'],
      ['product', 'price', 'cost'],
      ['order', 'product_id', 'bought'],
      ['item', 'line', 'amount'],
      ['order', 'channel', 'medium'],
      ['customer', 'score', 'grade'],
    ] as const) {
      const renamed = renameColumn(before.document, table, from, to, DOCUMENT_SCHEMA.json);
      if (renamed.kind !== 'edited') throw new Error(renamed.reason);
      expect(changedNames(before, openDocument(renamed.document))).toEqual([]);
    }
  });

  it('stay when tables, columns and the keys of objects are only moved, or described otherwise', () => {
    const document = richDocument();
    document.tables.reverse();
    for (const table of document.tables) {
      table.columns.reverse();
      table.description = 'Rows';
      for (const column of table.columns)
        column.generator = Object.fromEntries(Object.entries(column.generator).reverse());
    }
    looseTable(document, 'product').rows.fixed = false;
    document.view = { zoom: 3 };
    const after = openDocument(document);
    expect(impact(before, after)).toMatchObject({ changedColumns: [], changedRows: [] });
    expect(impact(before, after).identicalColumns).toBe(impact(before, before).totalColumns);
  });

  it('say of the small shop that one of its columns changed when one was edited', () => {
    const shop = openDocument(smallShop());
    const after = openDocument(
      smallShop((document) => void (looseColumn(document, 'customer', 'age').generator.mean = 50)),
    );
    expect(impact(shop, after)).toMatchObject({
      totalColumns: 24,
      identicalColumns: 23,
      changedColumns: [{ table: 'customer', column: 'age' }],
      changedRows: [],
    });
  });
});
