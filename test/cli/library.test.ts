import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile, generate } from '../../src/index.ts';
import { openDocument } from '../helpers/open-document.ts';
import { smallShop } from '../helpers/small-shop.ts';
import { tableCsv } from '../helpers/table-csv.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a script of Node that imports the package by its name, as somebody else's program would. */
function nodeOutput(script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root, stdio: 'pipe' });
    let out = '';
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(said))));
  });
}

describe('the package', { timeout: 60_000 }, () => {
  it('is imported by its name, and gives rows and bytes to a plain program', async () => {
    const script = `
      import { readFileSync } from 'node:fs';
      import { createHash } from 'node:crypto';
      import { compile, generate } from 'semblance';
      const { plan, diagnostics } = compile(readFileSync('domains/ecommerce/templates/small-shop.json', 'utf8'));
      const rows = [];
      for await (const { row } of generate(plan, { tables: ['product'] }).rows()) rows.push(row);
      const hash = createHash('sha256');
      for await (const { bytes } of generate(plan, { tables: ['order'] })) hash.update(bytes);
      console.log(JSON.stringify({ errors: diagnostics.length, count: rows.length, first: rows[0], hash: hash.digest('hex') }));
    `;
    const { engine } = openDocument(smallShop());
    const hash = createHash('sha256').update(tableCsv(engine, 'order')).digest('hex');
    const found = JSON.parse(await nodeOutput(script)) as unknown;
    const first = { id: 1, name: expect.any(String), department: expect.any(String), price: expect.any(Number) };
    expect(found).toEqual({ errors: 0, count: 200, first, hash });
  });
});

describe('compile', () => {
  it('says what is wrong with whatever it is given', () => {
    const twice = smallShop((document) => void document.tables.push(...document.tables));
    for (const value of ['{', 7, null, {}, twice]) {
      const { plan, diagnostics } = compile(value);
      expect(plan).toBeUndefined();
      expect(diagnostics[0]).toMatchObject({ severity: 'error', message: expect.any(String) });
    }
  });

  it('follows seed, scale and rows', () => {
    const { plan } = compile(smallShop(), { seed: 9, scale: 0.5, rows: { product: 5 } });
    expect(plan?.tables.slice(0, 2)).toEqual([
      { name: 'customer', rows: 1000 },
      { name: 'product', rows: 5 },
    ]);
    expect(plan?.job.plan.document.seed).toBe(9);
  });
});

describe('generate', () => {
  const { plan } = compile(smallShop());
  if (plan === undefined) throw new Error('the small shop has a plan');

  it('gives rows as plain values, table by table', async () => {
    const found = new Map<string, number>();
    for await (const { table, row } of generate(plan).rows()) {
      found.set(table, (found.get(table) ?? 0) + 1);
      if (table === 'order' && found.get(table) === 1)
        expect(row).toMatchObject({ id: 1, placed_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/) });
    }
    expect([...found]).toEqual(plan.tables.map(({ name, rows }) => [name, rows]));
  });

  it('writes the formats and options of the terminal', async () => {
    const texts = new Map<string, string>();
    const options = { tables: ['product', 'order'], format: 'csv', csv: { delimiter: ';' }, flatten: true } as const;
    for await (const { file, bytes } of generate(plan, options))
      texts.set(file, (texts.get(file) ?? '') + new TextDecoder().decode(bytes));
    expect([...texts.keys()]).toEqual(['product.csv', 'order.csv']);
    expect(texts.get('order.csv')?.split('\n')[0]).toContain(';customer_segment');
  });

  it('refuses a table there is not', () => {
    expect(() => generate(plan, { tables: ['zebra'] })).toThrow('the document has no table "zebra"');
  });
});
