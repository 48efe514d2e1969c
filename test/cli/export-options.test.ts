import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/runtime/read-manifest.ts';
import { csvColumn, readCsv } from '../helpers/csv-reader.ts';
import { newFolder } from './new-folder.ts';
import { runMain, runWithWorkers } from './run-main.ts';

const timeout = 60_000;

async function generated(...more: readonly string[]): Promise<string> {
  const folder = await newFolder();
  const outcome = await runWithWorkers('generate', 'small-shop', '--out', folder, '--scale', '.1', '--quiet', ...more);
  expect(outcome).toEqual({ code: 0, out: '', said: '' });
  return folder;
}

const manifestOf = async (folder: string) => readManifest(await readFile(join(folder, 'manifest.json'), 'utf8'));

describe('the options of generate', { timeout }, () => {
  it('write CSV as it was asked for, and verify holds it to its manifest', async () => {
    const typed = ['--delimiter', ';', '--quoting', 'all', '--no-header', '--bom', '--newline', 'crlf'];
    const folder = await generated(...typed, '--null', 'NULL', '--dates', 'european', '--only', 'order');
    const file = readCsv(await readFile(join(folder, 'order.csv')), {
      delimiter: ';',
      lineEnd: '\r\n',
      hasHeader: false,
      hasByteOrderMark: true,
      nullToken: 'NULL',
    });
    expect(file.rows[0]?.some((cell) => /^\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d$/.test(cell ?? ''))).toBe(true);
    const csv = { delimiter: ';', quoting: 'all', header: false, byteOrderMark: true, newline: 'crlf' };
    expect((await manifestOf(folder))?.options).toEqual({ csv: { ...csv, nullToken: 'NULL', dates: 'european' } });
    expect((await runMain('verify', folder)).code).toBe(0);
  });

  it('compress each file, whose hash is that of its content', async () => {
    const [packed, plain] = [await generated('--gzip', '--flatten'), await generated('--flatten')];
    const manifest = await manifestOf(packed);
    expect(manifest).toMatchObject({ compressed: 'gzip', flatten: true });
    expect(manifest?.files.map(({ name, ...rest }) => ({ name: name.replace('.gz', ''), ...rest }))).toEqual(
      (await manifestOf(plain))?.files,
    );
    const order = gunzipSync(await readFile(join(packed, 'order.csv.gz')));
    expect(order).toEqual(await readFile(join(plain, 'order.csv')));
    expect(readCsv(order).header).toContain('customer_segment');
    expect(await runMain('verify', packed, '--quiet')).toEqual({ code: 0, out: '', said: '' });
    await truncate(join(packed, 'order.csv.gz'), 1000);
    await writeFile(join(packed, 'product.csv.gz'), 'no gzip');
    const { code, said } = await runMain('verify', packed);
    expect(code).toBe(1);
    expect(said).toBe('"product.csv.gz" is no whole gzip file.\n"order.csv.gz" is no whole gzip file.\n');
  });

  it('write one JSON object of all tables, in the order of the document', async () => {
    const folder = await generated('--format', 'json', '--json-layout', 'object');
    const found = JSON.parse(await readFile(join(folder, 'small-shop.json'), 'utf8')) as Record<string, unknown[]>;
    expect(Object.keys(found)).toEqual(['customer', 'product', 'order', 'order_item']);
    const { rows } = (await manifestOf(folder))?.files[0] ?? {};
    expect(Object.values(found).reduce((sum, each) => sum + each.length, 0)).toBe(rows);
  });

  it('state the rows of single tables, whatever the scale, in hash and preview too', async () => {
    const folder = await generated('--rows', 'customer=12', '--rows', 'product=3');
    expect((await manifestOf(folder))?.rows).toEqual({ customer: 12, product: 3 });
    expect(readCsv(await readFile(join(folder, 'customer.csv'))).rows).toHaveLength(12);
    const { out } = await runWithWorkers('hash', 'small-shop', '--rows', 'customer=12', '--rows', 'product=3');
    expect(out).toMatch(/ 12 {2}customer\n.* 3 {2}product\n/);
    const shown = ['preview', 'small-shop', '--table', 'product', '--rows', 'product=3', '--rows', '20', '--csv'];
    expect(readCsv(Buffer.from((await runMain(...shown)).out)).rows).toHaveLength(3);
  });

  it('write rows from one place to another as they are in the whole file', async () => {
    const [part, whole] = [await generated('--only', 'order', '--from-row', '5', '--to-row', '25'), await generated()];
    const read = async (folder: string) => readCsv(await readFile(join(folder, 'order.csv')));
    expect((await read(part)).rows).toEqual((await read(whole)).rows.slice(5, 25));
    expect((await manifestOf(part))?.part).toEqual({ kind: 'rows', from: 5, to: 25 });
  });

  it('write the rows between two moments, say what that costs, and leave the tables whole that others point at', async () => {
    const folder = await newFolder();
    const typed = ['--only', 'customer,order', '--between', '2025-01-01', '2025-02-01T12:00', '--chunk-rows', '100'];
    const { code, said } = await runWithWorkers('generate', 'small-shop', '--out', folder, ...typed);
    expect(code).toBe(0);
    expect(said).toMatch(/^Kept: order \d+ of 7,120 rows \(7,120 rows looked at\); whole, .*: customer\.\n$/);
    const placed = csvColumn(readCsv(await readFile(join(folder, 'order.csv'))), 'placed_at');
    expect(placed.length).toBeGreaterThan(50);
    expect(placed.every((at) => at !== null && at >= '2025-01-01' && at < '2025-02-01 12:00:00')).toBe(true);
    expect(readCsv(await readFile(join(folder, 'customer.csv'))).rows).toHaveLength(2000);
  });

  it('put a README beside the files that says what they are and how they are made again', async () => {
    const folder = await generated('--gzip', '--delimiter', 'tab', '--only', 'order,customer');
    const readme = await readFile(join(folder, 'README.md'), 'utf8');
    const command = /^npm run -s semblance -- (.*)$/m.exec(readme)?.[1]?.split(' ') ?? [];
    expect(command).toContain('tab');
    const again = await newFolder();
    await runWithWorkers(...command.map((word) => (word === 'out' ? again : word)));
    for (const name of await readdir(folder))
      expect(await readFile(join(again, name)), name).toEqual(await readFile(join(folder, name)));
    for (const name of ['order.csv.gz', 'customer.csv.gz', '`placed_at`', '`customer.id`', '**sensitive**', 'DuckDB'])
      expect(readme).toContain(name);
    expect(readme).not.toContain('product.csv');
  });
});

describe('what cannot be written is answered with one sentence and exit code 2', () => {
  const generate = ['generate', 'small-shop', '--out', 'never-made'];
  it.each([
    ['a delimiter there is not', ['--delimiter', 'x'], '--delimiter must be comma, semicolon, tab or pipe, not "x"'],
    ['a way of quoting there is not', ['--quoting', 'al'], 'not "al". Did you mean "all"?'],
    ['a line end there is not', ['--newline', 'cr'], '--newline must be one of lf, crlf'],
    ['an order of dates there is not', ['--dates', 'uk'], '--dates must be one of iso, iso_t, us, european'],
    ['a text for null with a quote', ['--null', '"'], '--null cannot be'],
    ['an option of CSV for JSON', ['--format', 'json', '--bom'], '--bom goes with --format csv only'],
    ['an option of JSON for CSV', ['--json-layout', 'object'], '--json-layout goes with --format json only'],
    ['a layout there is not', ['--format', 'json', '--json-layout', 'arry'], '--json-layout must be one of'],
    ['rows of no table', ['--rows', '5'], '--rows takes a table and its rows'],
    ['no rows of a table', ['--rows', 'customer='], '--rows takes a table and its rows'],
    ['rows twice', ['--rows', 'customer=1', '--rows', 'customer=2'], '--rows was given twice for "customer"'],
    ['rows of an unknown table', ['--rows', 'custmer=1'], 'Did you mean "customer"?'],
    ['rows of a table that follows from others', ['--rows', 'order=1'], '"order" states no number of rows'],
    ['a place in several tables', ['--from-row', '5'], 'name it with --only TABLE'],
    [
      'a place beyond the end',
      ['--only', 'product', '--to-row', '201'],
      '--to-row must be a whole number from 0 to 200',
    ],
    ['an end before its start', ['--only', 'product', '--from-row', '9', '--to-row', '3'], 'must not be before'],
    ['half a span', ['--between', '2024-01-01'], '--between needs 2 values: --between FROM TO'],
    ['no moment', ['--between', '2024-01-01', '2024-02-30'], 'not "2024-02-30"'],
    ['a span that ends before it starts', ['--between', '2024-02-01', '2024-01-01'], 'is not later than'],
    [
      'a span and a place',
      ['--between', '2024-01-01', '2024-02-01', '--only', 'order', '--from-row', '1'],
      '--between cannot go together',
    ],
  ])('%s', async (_, typed, sentence) => {
    const { code, out, said } = await runMain(...generate, ...typed);
    expect(said).toContain(sentence);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(await readdir('.')).not.toContain('never-made');
  });
});
