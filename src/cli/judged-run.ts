import { writeFile } from 'node:fs/promises';
import { REPORT_FILES } from '../quality/files/report-file.ts';
import type { QualityCheck } from '../quality/report/quality-check.ts';
import { GateFailed } from '../runtime/gate-failed.ts';
import type { Chunk } from '../runtime/pool.ts';
import type { QualityReport } from '../runtime/protocol.ts';
import type { RunWatch } from '../runtime/run-watch.ts';
import { Failure } from './failure.ts';
import { fileProblem } from './file-problem.ts';
import { reportLines } from './report-lines.ts';
import type { ReportSettings } from './report-settings.ts';
import type { Terminal } from './terminal.ts';

/** The data are written, and their report says that they are not good enough. */
const NOT_GOOD_ENOUGH = 3;

/**
 * Hands chunks on, and what was seen of their rows to the watch.
 *
 * @throws GateFailed where a check that must hold fails and the run is to end there
 */
export async function* watched(
  chunks: AsyncIterable<Chunk>,
  watch: RunWatch | undefined,
  stopOnFailedGate = false,
): AsyncGenerator<Chunk> {
  for await (const chunk of chunks) {
    const { request, tally } = chunk;
    if (tally !== undefined) watch?.add({ table: request.table, rows: request.toRow - request.fromRow, tally });
    const gate = stopOnFailedGate ? watch?.failedGate() : undefined;
    if (gate !== undefined) throw new GateFailed(gate);
    yield chunk;
  }
}

/** Prints a report, writes it where that was asked for, and gives the exit code. @throws Failure where it cannot be written */
export async function judged(
  report: QualityReport,
  settings: ReportSettings,
  { out, say }: Terminal,
  isQuiet: boolean,
): Promise<number> {
  const exitCode = exitCodeOf(report, settings);
  if (exitCode !== 0) say(reportLines(report));
  else if (!isQuiet) out(reportLines(report));
  await writeReport(report, settings);
  return exitCode;
}

/** Whether a check that must hold failed. */
export function isBrokenGate({ family, verdict }: QualityCheck): boolean {
  return family === 'gate' && verdict === 'fail';
}

/** Writes a report where it was asked for. @throws Failure where it cannot be written */
async function writeReport(report: QualityReport, { file }: ReportSettings): Promise<void> {
  if (file === undefined) return;
  await writeFile(file.name, REPORT_FILES[file.format].text(report)).catch((error: unknown) => {
    throw new Failure(`"${file.name}" cannot be written: ${fileProblem(error)}.`);
  });
}

/** The exit code of a run whose rows were looked at: 3 where a gate failed, or what a person asked for is not met. */
function exitCodeOf({ score, checks }: QualityReport, { failUnder, isStrict }: ReportSettings): number {
  const isBroken = checks.some(isBrokenGate);
  const isLow = failUnder !== undefined && (score.value ?? 0) < failUnder;
  const isFaulty = isStrict && score.failed + score.warned > 0;
  return isBroken || isLow || isFaulty ? NOT_GOOD_ENOUGH : 0;
}
