import { inOneGo } from '../engine/in-one-go.ts';
import { openPlan } from '../engine/plan/open-plan.ts';
import type { RowSet } from '../engine/rows/row-set.ts';
import { sample } from '../engine/rows/sample.ts';
import type { QualityReport } from '../quality/report/quality-report.ts';
import { sampleReport } from '../quality/report/sample-report.ts';
import { documentHash } from './document-hash.ts';
import type { Job } from './protocol.ts';
import { textMakersFor } from './text-makers-for.ts';

/** The quality report of the sample of a job's tables (R31), the same that the preview shows. */
export async function jobReport({ plan, artifacts }: Job): Promise<QualityReport> {
  const engine = openPlan(plan, artifacts, await textMakersFor(plan));
  const samples = new Map<string, RowSet>();
  const sampleOf = (table: string) => {
    const rows = samples.get(table) ?? sample(engine, table);
    samples.set(table, rows);
    return rows;
  };
  const { document, scale, engineVersion } = plan;
  const run = { hash: documentHash(document), scale, engineVersion };
  // Its worker has nothing else to hear: who gives it up ends the worker.
  return inOneGo(sampleReport({ engine, document, sampleOf }, run));
}
