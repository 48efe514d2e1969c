import { writeFile } from 'node:fs/promises';
import { REPORT_FILES } from '../quality/files/report-file.ts';
import type { Chunk } from '../runtime/pool.ts';
import type { QualityReport } from '../runtime/protocol.ts';
import type { RunWatch } from '../runtime/run-watch.ts';
import { Failure } from './failure.ts';
import { fileProblem } from './file-problem.ts';
import type { ReportSettings } from './report-settings.ts';

/** The data are written, and their report says that they are not good enough. */
const NOT_GOOD_ENOUGH = 3;

/** Hands chunks on, and what was seen of their rows to the watch. */
export async function* watched(chunks: AsyncIterable<Chunk>, watch: RunWatch | undefined): AsyncGenerator<Chunk> {
  for await (const chunk of chunks) {
    if (chunk.tally !== undefined) watch?.add(chunk.request.table, chunk.tally);
    yield chunk;
  }
}

/** Writes a report where it was asked for. @throws Failure where it cannot be written */
export async function writeReport(report: QualityReport, { file }: ReportSettings): Promise<void> {
  if (file === undefined) return;
  await writeFile(file.name, REPORT_FILES[file.format].text(report)).catch((error: unknown) => {
    throw new Failure(`"${file.name}" cannot be written: ${fileProblem(error)}.`);
  });
}

/** The exit code of a run whose rows were looked at: 3 where a gate failed, or what a person asked for is not met. */
export function exitCodeOf({ score, checks }: QualityReport, { failUnder, isStrict }: ReportSettings): number {
  const isBroken = checks.some(({ family, verdict }) => family === 'gate' && verdict === 'fail');
  const isLow = failUnder !== undefined && (score.value ?? 0) < failUnder;
  const isFaulty = isStrict && score.failed + score.warned > 0;
  return isBroken || isLow || isFaulty ? NOT_GOOD_ENOUGH : 0;
}
