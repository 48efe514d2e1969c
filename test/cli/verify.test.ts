import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT_IDS } from '../../src/formats/format-id.ts';
import { newFolder } from './new-folder.ts';
import { runMain, runWithWorkers } from './run-main.ts';

const timeout = 60_000;

async function generated(...more: readonly string[]): Promise<string> {
  const folder = await newFolder();
  const outcome = await runWithWorkers('generate', 'small-shop', '--out', folder, '--scale', '.1', '--quiet', ...more);
  expect(outcome).toEqual({ code: 0, out: '', said: '' });
  return folder;
}

describe('verify', { timeout }, () => {
  it.each(FORMAT_IDS)('finds what generate wrote as %s to be what the manifest says', async (format) => {
    const folder = await generated('--format', format);
    const expected = format.startsWith('sql')
      ? ['README.md', 'manifest.json', 'small-shop.sql']
      : [
          'README.md',
          ...['customer', 'order', 'order_item', 'product'].map((name) => `${name}.${format}`),
          'manifest.json',
        ].sort();
    expect(await readdir(folder)).toEqual(expected);
    const { code, out, said } = await runMain('verify', folder);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out).toMatch(/^\d files?, [\d.]+ kB: as "Small shop" made them, seed 42\.\n$/);
  });

  it('is silent when it is asked to be, and says the same of files made in other chunks', async () => {
    const [one, other] = [await generated(), await generated('--chunk-rows', '100', '--workers', '2')];
    const manifest = join(one, 'manifest.json');
    expect(await readFile(manifest, 'utf8')).toBe(await readFile(join(other, 'manifest.json'), 'utf8'));
    expect(await runMain('verify', one, '--quiet')).toEqual({ code: 0, out: '', said: '' });
  });

  it('names every file that is not what the manifest says', async () => {
    const folder = await generated();
    const order = join(folder, 'order.csv');
    const text = await readFile(order, 'utf8');
    await writeFile(order, text.replace('web', 'wob'));
    await appendFile(join(folder, 'product.csv'), '\n');
    await rm(join(folder, 'customer.csv'));
    const { code, out, said } = await runMain('verify', folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const lines = said.trimEnd().split('\n');
    expect(lines).toEqual([
      '"customer.csv" cannot be read: it is not there.',
      expect.stringMatching(/^"product\.csv" has [\d,]+ bytes, and the manifest says [\d,]+ bytes\.$/),
      '"order.csv" has other content than the manifest says.',
    ]);
  });

  it.each([
    ['no JSON', 'not json'],
    ['another JSON', '{"manifest":2}'],
    ['a file outside of the folder', 'outside'],
  ])('refuses a manifest with %s', async (_, text) => {
    const folder = await newFolder();
    const path = join(folder, 'inner');
    await mkdir(path);
    const file = { name: '../secret', rows: 1, bytes: 1, content_hash: '0'.repeat(64) };
    const outside = {
      manifest: 1,
      document: { name: 'x', hash: '0'.repeat(64) },
      seed: 1,
      scale: 1,
      engine_version: '1',
      format: 'csv',
      files: [file],
    };
    await writeFile(join(path, 'manifest.json'), text === 'outside' ? JSON.stringify(outside) : text);
    const { code, said } = await runMain('verify', path);
    expect(code).toBe(1);
    expect(said).toMatch(/is no manifest of Semblance\.\n$/);
  });

  it('says where there is no manifest', async () => {
    const { code, said } = await runMain('verify', await newFolder());
    expect(code).toBe(2);
    expect(said).toMatch(/manifest\.json" cannot be read: it is not there\.\n$/);
  });
});

describe('the files of generate', { timeout }, () => {
  it('are one script for the tables that were asked for, with the foreign keys among them', async () => {
    const folder = await generated('--format', 'sql-sqlite', '--only', 'order,customer');
    const script = await readFile(join(folder, 'small-shop.sql'), 'utf8');
    expect(script.match(/CREATE TABLE "\w+"/g)).toEqual(['CREATE TABLE "customer"', 'CREATE TABLE "order"']);
    expect(script.match(/REFERENCES/g)).toHaveLength(1);
  });

  it('are named after the table where a script has but one', async () => {
    const folder = await generated('--format', 'sql-mysql', '--only', 'order');
    expect(await readdir(folder)).toEqual(['README.md', 'manifest.json', 'order.sql']);
    expect(await readFile(join(folder, 'order.sql'), 'utf8')).not.toContain('REFERENCES');
  });
});
