import type { QualityReport } from '../../runtime/protocol.ts';
import type { RunQuality } from './run-record.ts';

/** A report in the few figures that its run is listed with. */
export function qualityOf({ score, coverage, checks, rows }: QualityReport): RunQuality {
  const failedGates = checks.filter(({ family, verdict }) => family === 'gate' && verdict === 'fail').length;
  const { value, failed, warned } = score;
  return { score: value, coverage: coverage.value, failed, warned, failedGates, rows };
}
