import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { readManifest } from '../src/runtime/read-manifest.ts';
import { hashOf } from './support/downloads.ts';
import { expect, test } from './support/fixtures.ts';
import { readZip } from './support/read-zip.ts';
import { terminal } from './support/terminal.ts';

/** A file that the terminal generates of the small shop. */
async function generated(format: string, name: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'journey-'));
  try {
    await terminal('generate', 'small-shop', '--out', folder, '--format', format, '--quiet');
    return await readFile(join(folder, name));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('JSON of all tables: an archive whose manifest holds, with the bytes of the terminal', async ({ studio }) => {
  await studio.useTemplate('Small shop');
  const { name, bytes } = await studio.downloads.choose('Download all tables as JSON (zip)');
  expect(name).toBe('small-shop.zip');
  const files = readZip(bytes);
  const tables = ['customer', 'product', 'order', 'order_item'];
  expect([...files.keys()]).toEqual([...tables.map((table) => `${table}.json`), 'manifest.json', 'README.md']);
  const manifest = readManifest(files.get('manifest.json')?.toString('utf8') ?? '');
  expect(manifest).toMatchObject({ format: 'json', seed: 42, scale: 1, document: { name: 'Small shop' } });
  for (const record of manifest?.files ?? []) {
    const file = files.get(record.name) ?? Buffer.of();
    expect(file.length).toBe(record.bytes);
    expect(hashOf(file)).toBe(record.content_hash);
    expect(JSON.parse(file.toString('utf8'))).toHaveLength(record.rows);
  }
  expect(manifest?.files).toHaveLength(4);
  expect(files.get('manifest.json')?.equals(await generated('json', 'manifest.json'))).toBe(true);
});

for (const [format, entry] of [
  ['sql-postgres', 'Download all tables as one PostgreSQL script'],
  ['sql-mysql', 'Download all tables as one MySQL script'],
  ['sql-sqlite', 'Download all tables as one SQLite script'],
] as const) {
  test(`${format}: one script with the bytes of the terminal`, async ({ page, studio }) => {
    await studio.useTemplate('Small shop');
    const { name, bytes } = await studio.downloads.choose(entry);
    expect(name).toBe('small-shop.sql');
    expect(bytes.equals(await generated(format, 'small-shop.sql'))).toBe(true);
    await expect(page.getByText(/^small-shop\.sql: 26\s008 rows, 1\.2\sMB in/)).toBeVisible();
  });
}

test('the script of one table stands on its own, and SQLite runs it', async ({ studio }) => {
  await studio.useTemplate('Small shop');
  await studio.selectTable('order');
  const { name, bytes } = await studio.downloads.choose('Download order.sql (SQLite script)');
  expect(name).toBe('order.sql');
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(bytes.toString('utf8'));
  expect(database.exec('select count(*) from "order"')[0]?.values).toEqual([[7120]]);
  database.close();
});

test('one table comes as one file in the format that is chosen', async ({ studio }) => {
  await studio.useTemplate('Small shop');
  await studio.selectTable('product');
  const { name, bytes } = await studio.downloads.choose('Download product.ndjson');
  expect(name).toBe('product.ndjson');
  const lines = bytes.toString('utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(200);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ id: 1 });
  const all = await studio.downloads.choose('Download all tables as NDJSON (zip)');
  expect(readZip(all.bytes).get('product.ndjson')?.equals(bytes)).toBe(true);
});

test('every format is in the palette', async ({ page, studio }) => {
  await studio.useTemplate('Small shop');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('textbox', { name: 'Search' }).fill('sqlite');
  await expect(palette.getByText('Download all tables as one SQLite script')).toBeVisible();
  const { name } = await studio.downloads.file(() => page.keyboard.press('Enter'));
  expect(name).toBe('small-shop.sql');
});
