import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../src/runtime/read-manifest.ts';
import { newFolder } from './new-folder.ts';
import { runMain } from './run-main.ts';
import { runSemblance } from './run-semblance.ts';

const timeout = 120_000;
const RECORD = '.semblance-run.json';

/** Small chunks, so that a run is in the middle of a file for long. */
const shop = ['generate', 'small-shop', '--scale', '8', '--chunk-rows', '50', '--workers', '1', '--quiet'];

interface Progress {
  readonly pid: number;
  readonly done: readonly { readonly name: string }[];
  readonly current?: { readonly name: string; readonly part: string; readonly bytes: number };
}

async function recordIn(folder: string): Promise<Progress | undefined> {
  const text = await readFile(join(folder, RECORD), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Progress);
}

/** Starts a run and ends it the hard way once it is in the middle of a file, with a file behind it. */
async function killed(folder: string, ...more: readonly string[]): Promise<Progress> {
  const child = spawn(process.execPath, ['scripts/semblance.mjs', ...shop, '--out', folder, ...more], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  for (;;) {
    const record = await recordIn(folder);
    const isAmid = (record?.done.length ?? 0) > 0 && (record?.current?.bytes ?? 0) > 0;
    if (isAmid || (more.includes('--gzip') && (record?.done.length ?? 0) > 0)) break;
    if (child.exitCode !== null) throw new Error('the run ended before it was killed');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill('SIGKILL');
  await ended;
  const record = await recordIn(folder);
  if (record === undefined) throw new Error('there is no record');
  return record;
}

/** The hash of every file, by its name. */
async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const name of (await readdir(folder)).sort()) {
    hashes[name] = createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex');
  }
  return hashes;
}

/** A run that nobody stops. */
let whole = '';
beforeAll(async () => {
  whole = await mkdtemp(join(tmpdir(), 'semblance-whole-'));
  const run = await runSemblance(...shop, '--out', whole);
  if (run.code !== 0) throw new Error(run.said);
}, timeout);
afterAll(() => rm(whole, { recursive: true, force: true }));

describe('a run that was killed', { timeout }, () => {
  it('goes on where it was, and its files are those of a run that was not', async () => {
    const folder = await newFolder();
    const record = await killed(folder);
    expect((await readdir(folder)).every((name) => name.startsWith('.'))).toBe(true);
    // What was written behind the last record counts for nothing.
    await appendFile(join(folder, record.current?.part ?? ''), 'torn');
    expect(await runSemblance(...shop, '--out', folder, '--resume')).toEqual({ code: 0, out: '', said: '' });
    expect(await contents(folder)).toEqual(await contents(whole));
  });

  it('begins a file anew that is damaged', async () => {
    const folder = await newFolder();
    const record = await killed(folder);
    await writeFile(join(folder, record.current?.part ?? ''), 'damaged');
    await writeFile(join(folder, `${RECORD}.${record.pid}`), 'torn');
    expect((await runSemblance(...shop, '--out', folder, '--resume')).code).toBe(0);
    expect(await contents(folder)).toEqual(await contents(whole));
  });

  it('is judged by its files where a report was asked for, as some of their rows were made before', async () => {
    const [folder, reports] = [await newFolder(), await newFolder()];
    await killed(folder);
    const file = join(reports, 'r.json');
    const typed = [
      ...shop,
      '--out',
      folder,
      '--resume',
      '--report',
      file,
      '--fail-under',
      '97',
      '--stop-on-failed-gate',
    ];
    expect(await runSemblance(...typed)).toEqual({ code: 0, out: '', said: '' });
    expect(await contents(folder)).toEqual(await contents(whole));
    const report: unknown = JSON.parse(await readFile(file, 'utf8'));
    const rows = readManifest(await readFile(join(whole, 'manifest.json'), 'utf8'))?.files.map((each) => each.rows);
    expect(report).toMatchObject({ source: 'files', scope: 'all', rows: rows?.reduce((sum, some) => sum + some, 0) });
  });

  it('keeps no file where one of them breaks a gate and that was not to be', async () => {
    const folder = await newFolder();
    await killed(folder);
    const [part = ''] = (await readdir(folder)).filter((name) => name.startsWith('.customer.csv.'));
    const text = await readFile(join(folder, part), 'utf8');
    await writeFile(join(folder, part), text.replace(/^7,/m, '6,'));
    const { code, out, said } = await runSemblance(...shop, '--out', folder, '--resume', '--stop-on-failed-gate');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(said).toMatch(/^The run went on from an earlier one, .* no file is kept\.\nQuality 49 of 100; /);
    expect(said).toMatch(/^ {2}fail {2}No two rows of customer share a key \(id\) \(customer\.csv:8\): 1 of 16000\. /m);
    expect(await readdir(folder)).toEqual([]);
  });

  it('begins a compressed file anew, and has the same content in the end', async () => {
    const folder = await newFolder();
    const { pid } = await killed(folder, '--gzip');
    // What was begun in the last moment stands in no record.
    await writeFile(join(folder, `.order_item.csv.gz.${pid}.part`), 'begun');
    expect((await runSemblance(...shop, '--gzip', '--out', folder, '--resume')).code).toBe(0);
    const hashes = async (path: string) =>
      readManifest(await readFile(join(path, 'manifest.json'), 'utf8'))?.files.map((file) => file.content_hash);
    expect(await hashes(folder)).toEqual(await hashes(whole));
    expect((await runMain('verify', folder)).code).toBe(0);
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is not gone on with as something else, and is forgotten by a run that begins anew', async () => {
    const folder = await newFolder();
    await killed(folder);
    for (const [other, what] of [
      [['--seed', '1'], 'another seed'],
      [['--rows', 'product=5'], 'other --rows'],
      [['--delimiter', ';'], 'another format, other options or other tables'],
      [['--only', 'order', '--from-row', '5'], 'another format, other options or other tables'],
    ] as const) {
      const { code, said } = await runMain(...shop, '--out', folder, '--resume', ...other);
      expect(said).toBe(`The unfinished run in "${folder}" is of ${what}; leave --resume out to begin anew.\n`);
      expect(code).toBe(1);
    }
    const document = ['generate', 'small-shop', '--scale', '.1', '--quiet', '--out', folder];
    expect((await runMain(...document, '--resume')).said).toContain('is of another scale');
    expect((await runSemblance(...document)).code).toBe(0);
    const names = ['README.md', 'customer.csv', 'manifest.json', 'order.csv', 'order_item.csv', 'product.csv'];
    expect((await readdir(folder)).sort()).toEqual(names.sort());
  });

  it('is left alone while it goes on', async () => {
    const folder = await newFolder();
    const record = { run: 1, pid: process.ppid, of: {}, chunk_rows: 1, done: [] };
    await writeFile(join(folder, RECORD), JSON.stringify(record));
    const { code, said } = await runMain(...shop, '--out', folder);
    expect({ code, said }).toEqual({
      code: 1,
      said: `Another run is writing to "${folder}" (process ${process.ppid}).\n`,
    });
  });
});

describe('a run that a person breaks off', { timeout }, () => {
  it('keeps what is written where it may be resumed', async () => {
    const folder = await newFolder();
    const typed = ['scripts/semblance.mjs', ...shop, '--out', folder, '--resume'];
    const child = spawn(process.execPath, typed, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await expect
      .poll(async () => (await recordIn(folder))?.done.length ?? 0, { timeout, interval: 5 })
      .toBeGreaterThan(0);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(said).toBe('What is written is kept: the same command goes on from there.\n');
    expect((await runSemblance(...shop, '--out', folder, '--resume')).code).toBe(0);
    expect(await contents(folder)).toEqual(await contents(whole));
  });
});
