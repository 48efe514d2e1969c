import { BoundedMap } from '../../src/engine/plan/bounded-map.ts';
import { compile } from '../../src/engine/plan/compile.ts';
import { bindPlan } from '../../src/engine/plan/open-plan.ts';
import { prepare } from '../../src/engine/plan/prepare.ts';
import { Engine } from '../../src/engine/rows/engine.ts';
import { chunkBytes } from '../../src/runtime/chunk-bytes.ts';
import { chunkRequests } from '../../src/runtime/chunk-requests.ts';
import type { ExportFile } from '../../src/runtime/export-file.ts';
import { ExportSession } from '../../src/runtime/export-session.ts';
import { DEFAULT_EXPORT_SETTINGS } from '../../src/runtime/export-settings.ts';
import { nodeEngines } from '../../src/runtime/node/spawn-node-engine.ts';
import { orderedChunks } from '../../src/runtime/pool.ts';
import type { Job } from '../../src/runtime/protocol.ts';
import { readDocument } from '../../src/runtime/read-document.ts';
import { RESOURCES } from '../../src/runtime/resources.ts';
import { RunWatch } from '../../src/runtime/run-watch.ts';

/** A document ready to be measured. */
export interface Opened {
  readonly job: Job;
  readonly rows: Readonly<Record<string, number>>;
  /** Makes a table as CSV in this thread, chunk by chunk, and lets go of it; gives its bytes. */
  readonly csvBytes: (table: string) => number;
  /** The chunks of a table as CSV, each to be made as often as one likes; making one gives its bytes. */
  readonly csvChunks: (table: string) => readonly { readonly rows: number; readonly make: () => number }[];
}

/** Opens a document as the terminal does. @throws When it is not valid. */
export function openText(text: string, scale: number): Opened {
  const { document, diagnostics } = readDocument({ kind: 'text', text });
  const compiled = document === undefined ? { diagnostics } : compile(document, { scale }, RESOURCES);
  if (!('plan' in compiled) || compiled.plan === undefined) throw new Error(JSON.stringify(compiled.diagnostics));
  const tables = bindPlan(compiled.plan);
  const steps = prepare(compiled.plan, tables, new BoundedMap(0));
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const artifacts = step.value;
  const engine = new Engine(tables, artifacts);
  let spare: ArrayBuffer | undefined;
  const csvChunks = (name: string) =>
    chunkRequests(csvFile(name, artifacts.rows[name] ?? 0)).map((request) => ({
      rows: request.toRow - request.fromRow,
      make() {
        const bytes = chunkBytes(engine, request, { spare });
        spare = bytes.buffer;
        return bytes.length;
      },
    }));
  return {
    job: { plan: compiled.plan, artifacts },
    rows: artifacts.rows,
    csvBytes: (name) => csvChunks(name).reduce((bytes, chunk) => bytes + chunk.make(), 0),
    csvChunks,
  };
}

/** A run of a document in this thread, of which every chunk can be made as often as one likes, with and without a look at it. */
export interface WatchedRun {
  readonly chunks: readonly {
    readonly table: string;
    readonly rows: number;
    readonly make: () => Promise<unknown>;
    readonly makeAndLook: () => Promise<unknown>;
  }[];
  /** The report of the chunks looked at; gives the number of its checks. */
  readonly report: () => number;
}

/** Settles how the rows of a document are looked at, as the terminal does before it makes the first. */
export async function watchedRun({ job, rows }: Opened, scope: 'all' | 'blocks'): Promise<WatchedRun> {
  const watch = await RunWatch.over(job, () => false, scope, bindPlan(job.plan));
  if (watch === undefined) throw new Error('watchedRun: nobody broke it off');
  const [looking, plain] = [new ExportSession(), new ExportSession()];
  await looking.load(watch.job);
  await plain.load(job);
  // As in a run, bytes stand in the memory of an earlier chunk that is written by then.
  let spare: ArrayBuffer | undefined;
  const chunks = Object.entries(rows).flatMap(([table, count]) =>
    chunkRequests(csvFile(table, count)).map((request) => {
      const rowsOfChunk = request.toRow - request.fromRow;
      return {
        table,
        rows: rowsOfChunk,
        async make() {
          spare = (await plain.chunk(request, spare)).buffer;
        },
        async makeAndLook() {
          const { bytes, tally } = await looking.seenChunk(request, spare);
          spare = bytes.buffer;
          watch.add({ table, rows: rowsOfChunk, tally });
        },
      };
    }),
  );
  return { chunks, report: () => watch.report().checks.length };
}

/** Gets a document ready as `watchedRun` does, without settling how it is looked at. */
export async function unwatchedRun({ job }: Opened): Promise<void> {
  bindPlan(job.plan);
  await new ExportSession().load(job);
  await new ExportSession().load(job);
}

/** Makes every table as CSV on worker threads and lets go of it; gives the bytes. */
export async function csvBytesOnWorkers({ job, rows }: Opened, workers: number, workerFile: string): Promise<number> {
  const requests = Object.entries(rows).flatMap(([name, count]) => chunkRequests(csvFile(name, count)));
  const { signal } = new AbortController();
  let bytes = 0;
  for await (const chunk of orderedChunks(requests, {
    job,
    workers,
    signal,
    spawn: nodeEngines(workerFile),
    reusesMemory: true,
  })) {
    bytes += chunk.bytes.length;
  }
  return bytes;
}

function csvFile(name: string, rows: number): ExportFile {
  return { ...DEFAULT_EXPORT_SETTINGS, name: `${name}.csv`, tables: [{ name, rows }] };
}
