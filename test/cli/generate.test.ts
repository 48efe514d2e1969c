import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFile, newFolder } from './new-folder.ts';
import { runSemblance } from './run-semblance.ts';

const tables = ['README.md', 'customer.csv', 'manifest.json', 'order.csv', 'order_item.csv', 'product.csv'];
const timeout = 60_000;

describe('generate', { timeout }, () => {
  it('writes a CSV file for each table, their manifest, their README and nothing else', async () => {
    const folder = join(await newFolder(), 'a', 'b');
    const { code, out, said } = await runSemblance('generate', 'small-shop', '--out', folder, '--workers', '2');
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(await readdir(folder)).toEqual(tables);
    expect(out).toMatch(/^26,008 rows, 895 kB, [\d.]+( [kM])? rows\/s, in /m);
    const product = await readFile(join(folder, 'product.csv'), 'utf8');
    expect(product.split('\n')).toHaveLength(202);
  });

  it('writes the tables that were asked for, quietly, over those of an earlier run', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'product.csv'), 'old');
    await writeFile(join(folder, 'mine.txt'), 'mine');
    const typed = [
      'generate',
      'small-shop',
      '--out',
      folder,
      '--only',
      'product,customer',
      '--scale',
      '.01',
      '--quiet',
    ];
    expect(await runSemblance(...typed)).toEqual({ code: 0, out: '', said: '' });
    expect(await readdir(folder)).toEqual(['README.md', 'customer.csv', 'manifest.json', 'mine.txt', 'product.csv']);
    expect(await readFile(join(folder, 'product.csv'), 'utf8')).toMatch(/^id,name,department,price\n/);
    expect((await readFile(join(folder, 'customer.csv'), 'utf8')).split('\n')).toHaveLength(22);
  });

  it('writes a header where there are no rows', async () => {
    const timeframe = '"timeframe": { "start": "2024-01-01", "end": "2025-01-01" }';
    const columns = '[{ "name": "id", "type": "integer", "generator": { "kind": "sequence" } }]';
    const none = `{ "name": "none", "rows": { "kind": "count", "count": 0 }, "columns": ${columns} }`;
    const path = await newFile(`{ "version": 1, "name": "x", "seed": 1, ${timeframe}, "tables": [${none}] }`);
    const folder = await newFolder();
    expect((await runSemblance('generate', path, '--out', folder)).code).toBe(0);
    expect(await readFile(join(folder, 'none.csv'), 'utf8')).toBe('id\n');
  });

  it('leaves nothing behind when a file cannot be written', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'order.csv'));
    const { code, out, said } = await runSemblance('generate', 'small-shop', '--out', folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toMatch(/^"order.csv" cannot be written: .*\.\n$/);
    expect(await readdir(folder)).toEqual(['order.csv']);
  });

  it('leaves nothing behind when it is broken off', async () => {
    const folder = join(await newFolder(), 'new');
    const typed = ['scripts/semblance.mjs', 'generate', 'small-shop', '--out', folder, '--scale', '2000'];
    const child = spawn(process.execPath, typed, { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await expect.poll(() => readdir(folder).catch(() => []), { timeout }).not.toHaveLength(0);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  it('is silent when its reader has seen enough', async () => {
    const typed = [
      'scripts/semblance.mjs',
      'preview',
      'small-shop',
      '--table',
      'order_item',
      '--rows',
      '16000',
      '--csv',
    ];
    const child = spawn(process.execPath, typed, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(said).toBe('');
  });
});
