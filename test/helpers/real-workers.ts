import type { Vector } from '../../src/engine/columns/vector.ts';
import { openPlan } from '../../src/engine/plan/open-plan.ts';
import type { Engine } from '../../src/engine/rows/engine.ts';
import type { RowSet } from '../../src/engine/rows/row-set.ts';
import { BLOCK_ROWS, madeBlock } from '../../src/quality/measures/block.ts';
import { DocumentWatch } from '../../src/quality/report/document-watch.ts';
import { chunkBytes } from '../../src/runtime/chunk-bytes.ts';
import { ExportSession } from '../../src/runtime/export-session.ts';
import { JudgeSession } from '../../src/runtime/judge-session.ts';
import type { EngineApi, Job } from '../../src/runtime/protocol.ts';
import { fakeSpawn } from '../runtime/fake-engine.ts';

/** What breaks the values of a column before they are judged. */
export interface Breaking {
  readonly table: string;
  readonly column: string;
  readonly change: (vector: Vector, rows: RowSet) => Vector;
}

/** One order of the small shop, at place 5000, points at a customer that is not there. */
export const orphans: Breaking = {
  table: 'order',
  column: 'customer_id',
  change(vector, rows) {
    const ordinals = rows.ordinals();
    if (vector.storage === 'number')
      for (let i = 0; i < rows.count; i++) if (ordinals[i] === 5000) vector.values[i] = 999_999;
    return vector;
  },
};

/** Workers in this thread that make and judge real rows; what they hand over is copied, as between threads. */
export function realWorkers(breaking?: Breaking) {
  return fakeSpawn((): Partial<EngineApi> => {
    const exporting = new ExportSession();
    const judging = new JudgeSession();
    let broken: ReturnType<typeof brokenSession> | undefined;
    return {
      async load(job) {
        if (breaking !== undefined) broken = brokenSession(job, breaking);
        await exporting.load(job);
      },
      chunk: (request) => exporting.chunk(request),
      seenChunk: async (request) =>
        structuredClone(broken === undefined ? await exporting.seenChunk(request) : broken(request)),
      startJudging: (job) => judging.startJudging(job),
      addSeen: async (seen) => judging.addSeen(structuredClone(seen)),
      standing: async () => structuredClone(await judging.standing()),
      judgement: async () => structuredClone(await judging.judgement()),
    };
  });
}

/** Looks at blocks whose values are not what the engine made. */
function brokenSession({ plan, artifacts, watch: watchPlan }: Job, { table, column, change }: Breaking) {
  const engine: Engine = openPlan(plan, artifacts);
  const watch = watchPlan && new DocumentWatch(engine, plan.document, watchPlan);
  return (request: Parameters<EngineApi['seenChunk']>[0]) => {
    const tally = watch?.start(request.table) ?? [];
    for (let from = request.fromRow; from < request.toRow; from += BLOCK_ROWS) {
      const rows = engine.range(request.table, from, Math.min(request.toRow, from + BLOCK_ROWS));
      const asMade = madeBlock(rows, true);
      const of = (name: string, made: Vector) =>
        request.table === table && name === column ? change(structuredClone(made), rows) : made;
      watch?.look(tally, {
        ...asMade,
        shown: (name) => of(name, asMade.shown(name)),
        clean: (name) => of(name, asMade.clean(name)),
      });
    }
    return { bytes: chunkBytes(engine, request), tally };
  };
}
