import { openPlan } from '../engine/plan/open-plan.ts';
import type { Engine } from '../engine/rows/engine.ts';
import { chunkBytes } from './chunk-bytes.ts';
import type { ChunkRequest, ExportApi, Job } from './protocol.ts';
import { textMakersFor } from './text-makers-for.ts';

/** Makes chunks of a job's tables: what each worker of an export does. */
export class ExportSession implements ExportApi {
  #engine: Engine | undefined;

  async load({ plan, artifacts }: Job): Promise<void> {
    this.#engine = openPlan(plan, artifacts, await textMakersFor(plan));
  }

  async chunk(request: ChunkRequest): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#engine === undefined) throw new Error('ExportSession: no job is loaded');
    return chunkBytes(this.#engine, request);
  }
}
