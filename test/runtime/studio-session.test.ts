import { describe, expect, it } from 'vitest';
import { ExportSession } from '../../src/runtime/export-session.ts';
import { StudioSession } from '../../src/runtime/studio-session.ts';
import { csvColumn, readCsv } from '../helpers/csv-reader.ts';
import { csvFile } from '../helpers/export-file.ts';
import { type LooseDocument, looseColumn, looseTable, smallShop } from '../helpers/small-shop.ts';

const source = (document: LooseDocument) => ({ kind: 'text', text: JSON.stringify(document) }) as const;

async function opened(session: StudioSession, document: LooseDocument, scale = 1) {
  const result = await session.open(source(document), { scale });
  if (result.plan === undefined) throw new Error(JSON.stringify(result.diagnostics));
  return result.plan;
}

describe('the studio’s session', () => {
  it('opens a document, shows the rows of its file, and profiles every column', async () => {
    const session = new StudioSession();
    const plan = await opened(session, smallShop());
    expect(plan.tables.map((table) => table.name)).toEqual(['customer', 'product', 'order', 'order_item']);
    const exporting = new ExportSession();
    await exporting.load(structuredClone(await session.job(plan.id)));
    for (const { name, rows, columns } of plan.tables) {
      const request = { table: name, fromRow: 0, toRow: rows, place: 0, file: csvFile({ name, rows }) };
      const file = readCsv(await exporting.chunk(request));
      expect(file.rows.length).toBe(rows);
      const page = await session.rows({ planId: plan.id, table: name, from: rows - 20, count: 50 });
      for (const column of page.columns) expect(column.cells).toEqual(csvColumn(file, column.name).slice(rows - 20));
      const profiles = await session.profiles({ planId: plan.id, table: name, bins: 30 });
      expect(profiles.map((profile) => profile.column)).toEqual(columns.map((column) => column.name));
    }
  });

  it('gives the same from a value as from its text, and says so by the hash', async () => {
    const session = new StudioSession();
    const fromText = await opened(session, smallShop());
    const { plan } = await session.open(
      { kind: 'value', value: JSON.parse(JSON.stringify(smallShop())) },
      { scale: 1 },
    );
    expect({ ...plan, id: fromText.id }).toEqual(fromText);
  });

  it('ends an opening that is dropped without a plan, and opens the next', async () => {
    const session = new StudioSession();
    const opening = session.open(source(smallShop()), { scale: 400 });
    while ((await session.preparing()) === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
    await session.drop();
    expect((await opening).plan).toBeUndefined();
    expect((await opened(session, smallShop())).tables).toHaveLength(4);
  });

  it('scales what is not fixed', async () => {
    const plan = await opened(new StudioSession(), smallShop(), 0.1);
    expect(plan.tables.map(({ rows }) => rows).slice(0, 2)).toEqual([200, 200]);
  });

  it('gives a document of broken structure back without a plan, and one of unknown keys with itself', async () => {
    const session = new StudioSession();
    const broken = await session.open({ kind: 'text', text: '{"version": 1' }, { scale: 1 });
    expect(broken).toMatchObject({ syntaxRange: { start: 12 } });
    const document = smallShop((each) => void (each.nonsense = true));
    const kept = await session.open(source(document), { scale: 1 });
    expect(kept.document).toEqual(document);
    expect(kept.plan).toBeUndefined();
    expect(kept.diagnostics.map((each) => each.code)).toEqual(['unknown_key']);
  });

  it('finds out before the first row that a table a reference needs came out empty', async () => {
    const document = smallShop((each) => {
      each.tables.push({
        name: 'rare',
        key: ['id'],
        rows: { kind: 'per_parent', parent: 'product', count: { kind: 'poisson', mean: 1e-9 } },
        columns: [{ name: 'id', type: 'integer', generator: { kind: 'sequence' } }],
      });
      const column = { name: 'rare_id', type: 'integer', generator: { kind: 'reference', table: 'rare' } };
      looseTable(each, 'customer').columns.push(column);
    });
    const { plan, diagnostics } = await new StudioSession().open(source(document), { scale: 1 });
    expect(plan).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual(['empty_table']);
  });

  it('counts again after an edit that moves the counts, and keeps counts where none does', async () => {
    const session = new StudioSession();
    await opened(session, smallShop());
    const coarse = smallShop((each) => void (looseColumn(each, 'order', 'placed_at').resolution = 'day'));
    const after = await opened(session, coarse);
    const fresh = await opened(new StudioSession(), coarse);
    expect(after.tables).toEqual(fresh.tables);
    const { artifacts } = await session.job(after.id);
    const other = new StudioSession();
    const { artifacts: freshly } = await other.job((await opened(other, coarse)).id);
    expect(artifacts).toEqual(freshly);
  });

  it('shows a profile that was kept under an edit elsewhere as a fresh one would be', async () => {
    const session = new StudioSession();
    const first = await opened(session, smallShop());
    await session.profiles({ planId: first.id, table: 'order', bins: 30 });
    const edited = smallShop((each) => void (looseColumn(each, 'product', 'price').generator.median = 31));
    const plan = await opened(session, edited);
    const other = new StudioSession();
    const fresh = await opened(other, edited);
    expect(await session.profiles({ planId: plan.id, table: 'order', bins: 30 })).toEqual(
      await other.profiles({ planId: fresh.id, table: 'order', bins: 30 }),
    );
  });

  it('no longer knows plans that three newer ones replaced', async () => {
    const session = new StudioSession();
    const first = await opened(session, smallShop());
    for (const seed of [1, 2, 3])
      await opened(
        session,
        smallShop((each) => void (each.seed = seed)),
      );
    await expect(session.rows({ planId: first.id, table: 'order', from: 0, count: 1 })).rejects.toThrow(
      'no longer open',
    );
  });
});
