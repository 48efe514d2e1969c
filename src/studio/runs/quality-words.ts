import type { RunStanding } from '../../runtime/protocol.ts';
import { counted, formatCount } from '../ui/format.ts';
import { formatNumber } from '../ui/format-number.ts';
import { percentDown } from '../ui/percent-down.ts';
import type { RunQuality } from './run-record.ts';

/** "Quality 98.2 of 100, coverage 93 %, nothing failed". */
export function qualityWords({ score, coverage, failed, warned }: RunQuality): string {
  return [
    score === undefined ? 'Nothing could be tested' : `Quality ${scoreText(score)} of 100`,
    `coverage ${percentDown(coverage)}`,
    outcomeText(failed, warned),
  ].join(', ');
}

/** The same of a run under way: "Quality so far 100 of 100, 26 008 rows judged, nothing failed". */
export function standingWords({ score, rows, checks, failed, warned }: RunStanding): string {
  return [
    score === undefined ? 'No table is whole yet' : `Quality so far ${scoreText(score)} of 100`,
    `${counted(rows, 'row')} judged`,
    checks === 0 ? 'nothing failed' : `${formatCount(checks)} checks, ${outcomeText(failed, warned)}`,
  ].join(', ');
}

/** A score with one decimal where it has one. */
export function scoreText(score: number): string {
  return formatNumber(score, Number.isInteger(score) ? 0 : 1);
}

function outcomeText(failed: number, warned: number): string {
  return [failed === 0 ? 'nothing failed' : `${failed} failed`, ...(warned === 0 ? [] : [`${warned} warned`])].join(
    ', ',
  );
}
