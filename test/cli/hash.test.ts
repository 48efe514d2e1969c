import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPlan } from '../../src/engine/plan/open-plan.ts';
import { contentHash } from '../../src/runtime/node/content-hash.ts';
import { StudioSession } from '../../src/runtime/studio-session.ts';
import { tableCsv } from '../helpers/table-csv.ts';
import { newFolder } from './new-folder.ts';
import { runSemblance } from './run-semblance.ts';

const timeout = 60_000;
const shop = 'domains/ecommerce/templates/small-shop.json';
const scale = 5;

function hashOf(bytes: Uint8Array): string {
  const hash = contentHash();
  hash.update(bytes);
  return hash.digest();
}

async function hashesInProcess(): Promise<string> {
  const session = new StudioSession();
  const { plan } = await session.open({ kind: 'text', text: await readFile(shop, 'utf8') }, { scale });
  if (plan === undefined) throw new Error('the small shop has no plan');
  const job = await session.job(plan.id);
  const engine = openPlan(job.plan, job.artifacts);
  const lines = plan.tables.map(({ name, rows }) => `${hashOf(tableCsv(engine, name))}  ${rows}  ${name}\n`);
  return lines.join('');
}

describe('hash', { timeout }, () => {
  it('is the same for any workers and chunks, and in this process', async () => {
    const expected = await hashesInProcess();
    const cuts = [
      ['1', '65536'],
      ['2', '65536'],
      ['1', '1000'],
      ['2', '1000'],
      ['2', '4096'],
      ['3', '4096'],
    ] as const;
    for (const [workers, rows] of cuts) {
      const typed = ['hash', shop, '--scale', String(scale), '--workers', workers, '--chunk-rows', rows];
      expect(await runSemblance(...typed), `${workers} workers, ${rows} rows`).toEqual({
        code: 0,
        out: expected,
        said: '',
      });
    }
  });

  it('is that of the files generate writes', async () => {
    const folder = await newFolder();
    await runSemblance('generate', 'small-shop', '--out', folder, '--seed', '7', '--chunk-rows', '999');
    const { out } = await runSemblance('hash', 'small-shop', '--seed', '7');
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      const [hash, rows, name] = line.split('  ');
      const bytes = await readFile(join(folder, `${name}.csv`));
      expect(hash).toBe(hashOf(bytes));
      expect(bytes.toString('utf8').split('\n')).toHaveLength(Number(rows) + 2);
    }
  });

  it('changes with the seed', async () => {
    const { out: seven } = await runSemblance('hash', 'small-shop', '--seed', '7');
    const { out: eight } = await runSemblance('hash', 'small-shop', '--seed', '8');
    expect(seven).not.toBe(eight);
  });
});
