import { openPlan } from '../engine/plan/open-plan.ts';
import type { Engine } from '../engine/rows/engine.ts';
import { chunkCsv } from './chunk-csv.ts';
import type { ChunkRequest, ExportApi, Job } from './protocol.ts';

/** Makes chunks of a job's tables: what each worker of an export does. */
export class ExportSession implements ExportApi {
  #engine: Engine | undefined;

  async load({ plan, artifacts }: Job): Promise<void> {
    this.#engine = openPlan(plan, artifacts);
  }

  async csv({ table, fromRow, toRow }: ChunkRequest): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#engine === undefined) throw new Error('ExportSession: no job is loaded');
    return chunkCsv(this.#engine, table, fromRow, toRow);
  }
}
