import { openPlan } from '../engine/plan/open-plan.ts';
import type { Engine } from '../engine/rows/engine.ts';
import type { RowSet } from '../engine/rows/row-set.ts';
import { DocumentWatch, type TableTally } from '../quality/report/document-watch.ts';
import { type ChunkOptions, chunkBytes, chunkSteps } from './chunk-bytes.ts';
import type { ChunkRequest, ExportApi, Job, SeenChunk } from './protocol.ts';
import { createRest, type Rest } from './rest.ts';
import { textMakersFor } from './text-makers-for.ts';

/** Makes chunks of a job's tables: what each worker of an export does. */
export class ExportSession implements ExportApi {
  #engine: Engine | undefined;
  #watch: DocumentWatch | undefined;
  #mayRest = false;
  #last: Promise<unknown> = Promise.resolve();
  readonly #rest: Rest;

  constructor(rest: Rest = createRest()) {
    this.#rest = rest;
  }

  async load({ plan, artifacts, watch }: Job, mayRest = false): Promise<void> {
    this.#mayRest = mayRest;
    this.#engine = openPlan(plan, artifacts, await textMakersFor(plan));
    this.#watch = watch && new DocumentWatch(this.#engine, plan.document, watch);
  }

  async chunk(request: ChunkRequest, spare?: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#engine === undefined) throw new Error('ExportSession: no job is loaded');
    return this.#bytes(this.#engine, request, { spare });
  }

  async seenChunk(request: ChunkRequest, spare?: ArrayBuffer): Promise<SeenChunk> {
    const [engine, watch] = [this.#engine, this.#watch];
    if (engine === undefined || watch === undefined) throw new Error('ExportSession: no watched job is loaded');
    let tally: TableTally = [];
    const onRows = (rows: RowSet, from: number) => {
      tally = watch.lookAt(tally, rows, from);
    };
    const bytes = await this.#bytes(engine, request, { onRows, spare });
    return { bytes, tally };
  }

  async rest(forMs: number): Promise<void> {
    this.#rest.ask(forMs);
  }

  /** One chunk after the other, whatever is heard in between. */
  async #bytes(engine: Engine, request: ChunkRequest, options: ChunkOptions): Promise<Uint8Array<ArrayBuffer>> {
    if (!this.#mayRest) return chunkBytes(engine, request, options);
    const made = this.#last.then(() => this.#rest.run(chunkSteps(engine, request, options)));
    this.#last = made.catch(() => undefined);
    return made;
  }
}
