import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { newFolder } from './new-folder.ts';
import { runMain, runWithWorkers } from './run-main.ts';

const timeout = 60_000;

async function generated(...more: readonly string[]): Promise<string> {
  const folder = await newFolder();
  const { code } = await runWithWorkers('generate', 'small-shop', '--out', folder, '--scale', '.2', '--quiet', ...more);
  expect(code).toBe(0);
  return folder;
}

async function edit(file: string, from: RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toMatch(from);
  await writeFile(file, text.replace(from, to));
}

describe('the report of files', { timeout }, () => {
  it('is made from what the manifest says of them, and says what is not so any more', async () => {
    const folder = await generated('--format', 'csv', '--delimiter', 'semicolon', '--null', 'NULL', '--dates', 'us');
    const file = join(await newFolder(), 'report.json');
    const { code, out, said } = await runMain('report', folder, '--report', file, '--fail-under', '97');
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out).toMatch(/^Quality 100 of 100; \d+ of \d+ promises tested or proven/);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ report: 1, scope: 'all', source: 'files' });
    await edit(join(folder, 'order_item.csv'), /^5;/m, '4;');
    await edit(join(folder, 'manifest.json'), /"engine_version": "[^"]*"/, '"engine_version": "0"');
    const broken = await runMain('report', folder);
    expect(broken.code).toBe(3);
    expect(broken.said).toMatch(/^The files were made by engine 0, and this is \d+: /);
    expect(broken.said).toMatch(/^ {2}fail {2}order_item.csv is as its run wrote it: /m);
    expect(broken.said).toMatch(/^ {2}fail {2}No two rows of order_item share a key \(id\) \(order_item.csv:6\): /m);
  });

  it('says of a file that is gone, and of one that was packed since, what they are', async () => {
    const folder = await generated();
    const product = join(folder, 'product.csv');
    await writeFile(`${product}.gz`, gzipSync(await readFile(product)));
    await rm(product);
    const packed = await runMain('check', folder, '--doc', 'small-shop');
    expect(packed.out).toMatch(/^Quality 100 of 100/);
    await rm(`${product}.gz`);
    const gone = await runMain('check', folder, '--doc', 'small-shop');
    expect(gone.said).toMatch(/fail {2}Every row of product.csv can be read: .* product.csv is not there\./);
  });

  it('is made by any document for the files of any program', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'Product.csv'), 'id;name;price\n1;"a";2.5\n2;"b";x\n');
    const typed = ['check', folder, '--doc', 'small-shop', '--strict'];
    const { code, out, said } = await runMain(...typed);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(said).toMatch(/fail {2}product.price can be read as decimal \(Product.csv:3\)/);
    expect(said).toMatch(/fail {2}There is a file of customer/);
  });

  it('takes files as it is told they are written', async () => {
    const folder = await newFolder();
    const said = async (...more: readonly string[]) =>
      (await runMain('check', folder, '--doc', 'small-shop', ...more)).said;
    await writeFile(join(folder, 'product.csv'), Buffer.from('1;caf\u00e9;home;"1,230"\n', 'latin1'));
    expect(await said()).toMatch(/ product.csv has no line of names: .* or pass --no-header /);
    const bytes = await said('--no-header');
    expect(bytes).toMatch(
      /product.name can be read as text \(product.csv:1\): 1 of 1\. .* name their encoding, e\.g\. --encoding/,
    );
    expect(bytes).toMatch(/product.price can be read as decimal .*"1,230".* pass --decimal comma or --decimal point/);
    const read = await said('--no-header', '--encoding', 'windows-1252', '--decimal', 'comma');
    // An empty word is none that is left out.
    expect(await said('--no-header', '--null', '')).toMatch(/^Quality /);
    expect(read).not.toMatch(/can be read as|begins as/);
    expect(await said('--decimal', 'dot')).toBe('--decimal must be one of point, comma, not "dot".\n');
    expect(await said('--encoding', 'utf16')).toMatch(/^--encoding must be one of .* Did you mean "utf-16"\?/);
    expect(await said('--dates', 'german')).toMatch(/^--dates must be one of iso, iso_t, us, european, not "german"/);
  });

  it('compares the columns that a file has, and says where they are too few', async () => {
    const folder = await generated();
    const keep = async (columns: RegExp) => {
      const file = join(folder, 'customer.csv');
      const rows = (await readFile(file, 'utf8')).split('\n').map((line) => line.replace(columns, '$1'));
      await writeFile(file, rows.join('\n'));
    };
    const judged = async () => {
      const file = join(await newFolder(), 'report.json');
      await runMain('check', folder, '--doc', 'small-shop', '--report', file);
      const { checks, tables } = JSON.parse(await readFile(file, 'utf8'));
      const of = (table: string) => (each: { kind: string; table: string }) =>
        each.kind === 'independent' && each.table === table;
      return {
        customer: checks.find(of('customer')),
        columns: tables.find(({ name }: { name: string }) => name === 'customer').pairs?.columns,
      };
    };
    const whole = await judged();
    expect(whole.columns).toContain('segment');
    // Without the segment, which is the fourth column.
    await keep(/^((?:[^,]*,){3})[^,]*,/);
    const lacking = await judged();
    expect(lacking.columns).toEqual(whole.columns.filter((name: string) => name !== 'segment'));
    expect(lacking.customer).toMatchObject({ coverage: 'tested', verdict: 'pass' });
    await keep(/^([^,]*,[^,]*),.*/);
    const few = await judged();
    expect(few).toMatchObject({ columns: undefined, customer: { coverage: 'uncovered' } });
    expect(few.customer.how).toMatch(/the file has not two of the columns of customer to compare/);
  });

  it.each([
    ['no document', ['check', '.'], /check needs --doc DOC: the document the files are to follow: a path, or the name/],
    ['nothing at all', ['check'], /check needs DIR: a folder of CSV, NDJSON or JSON files/],
    [
      'a file for a folder',
      ['check', 'public/report-schema.json', '--doc', 'small-shop'],
      /is no folder: name .* "public"/,
    ],
    ['no folder to report on', ['report', 'not-there'], /"not-there" cannot be read: it is not there/],
    [
      'no folder for its report',
      ['check', '.', '--doc', 'small-shop', '--report', 'not-there/r.html'],
      /"not-there\/r.html" cannot be written: there is no folder "not-there"/,
    ],
    ['no folder', ['check', 'not-there', '--doc', 'small-shop'], /"not-there" cannot be read: it is not there/],
    ['no manifest', ['report', '.'], /has no manifest: `semblance check \. --doc DOC` needs none/],
    [
      'no file of a table',
      ['check', 'public/tour', '--doc', 'small-shop'],
      /has no file of any table, such as customer.csv.* It holds .*png.*; the tables of the document are customer, product/,
    ],
  ])('is refused where there is %s', async (_what, typed, words) => {
    const { code, said } = await runMain(...typed);
    expect(code).toBe(2);
    expect(said).toMatch(words);
  });

  it('is refused for parts, for scripts and for another document', async () => {
    const part = await generated('--only', 'customer', '--to-row', '5');
    expect((await runMain('report', part)).said).toMatch(/holds only a part of the rows/);
    const script = await generated('--format', 'sql-sqlite');
    expect((await runMain('report', script)).said).toMatch(/Scripts are not read back/);
    const other = await runMain('report', await generated('--only', 'customer,product'), '--doc', 'small-saas');
    expect(other).toMatchObject({ code: 2, said: expect.stringMatching(/were made from another document/) });
  });
});
