import { describe, expect, it } from 'vitest';
import { watched } from '../../src/cli/judged-run.ts';
import { reportSettingsOf } from '../../src/cli/report-settings.ts';
import { chunkRequests } from '../../src/runtime/chunk-requests.ts';
import { exportFiles } from '../../src/runtime/export-files.ts';
import { DEFAULT_EXPORT_SETTINGS } from '../../src/runtime/export-settings.ts';
import { GateFailed } from '../../src/runtime/gate-failed.ts';
import type { Chunk } from '../../src/runtime/pool.ts';
import { RunWatch } from '../../src/runtime/run-watch.ts';
import { openDocument } from '../helpers/open-document.ts';
import { orphans, realWorkers } from '../helpers/real-workers.ts';
import { smallShop } from '../helpers/small-shop.ts';
import { newFolder } from './new-folder.ts';
import { runMain } from './run-main.ts';

const { plan, artifacts, engine } = openDocument(smallShop());
const tables = plan.tables.map(({ name }) => ({ name, rows: engine.rowCount(name) }));

/** The chunks of the small shop, one of whose orders points at no customer. */
async function* brokenChunks(watch: RunWatch): AsyncGenerator<Chunk> {
  const { api } = realWorkers(orphans).spawn();
  await api.load(watch.job);
  const requests = exportFiles(plan.document, tables, DEFAULT_EXPORT_SETTINGS).flatMap((file) =>
    chunkRequests(file, 4096),
  );
  for (const request of requests) yield { request, ...(await api.seenChunk(request)) };
}

async function handedOn(stopOnFailedGate: boolean) {
  const watch = await RunWatch.over({ plan, artifacts }, () => false);
  if (watch === undefined) return undefined;
  let chunks = 0;
  try {
    for await (const _ of watched(brokenChunks(watch), watch, stopOnFailedGate)) chunks += 1;
  } catch (reason) {
    return { chunks, reason };
  }
  return { chunks, reason: undefined };
}

describe('a run with a row that points at none', { timeout: 60_000 }, () => {
  it('ends before the chunk that has it is written, where that was asked for', async () => {
    const stopped = await handedOn(true);
    expect(stopped?.reason).toBeInstanceOf(GateFailed);
    expect(String(stopped?.reason)).toContain('Every order.customer_id leads to a row of customer');
    // One chunk of customers, one of products, and the orders before the one that is broken.
    expect(stopped?.chunks).toBe(3);
  });

  it('goes on to its end otherwise', async () => {
    expect(await handedOn(false)).toMatchObject({ chunks: 9, reason: undefined });
  });

  it('is judged whole where an earlier one made some of its rows, if its files can be read back', () => {
    const typed = { operands: [], values: new Map(), lists: new Map(), flags: new Set(['stop-on-failed-gate']) };
    const cut = { chunkRows: 50, isPart: false, isResumed: true };
    expect(reportSettingsOf(typed, { ...cut, isReadable: true })).toMatchObject({
      isReadBack: true,
      stopOnFailedGate: true,
    });
    expect(() => reportSettingsOf(typed, { ...cut, isReadable: false })).toThrow(
      /some rows are those of the earlier run, .* cannot be read back; leave --resume out to begin anew\.$/,
    );
  });

  it('cannot stop at what nobody looks at', async () => {
    const typed = ['--no-report', '--stop-on-failed-gate'];
    const { code, said } = await runMain('generate', 'small-shop', '--out', await newFolder(), ...typed);
    expect(code).toBe(2);
    expect(said).toContain('--stop-on-failed-gate needs the report that --no-report leaves out');
  });
});
