import { byCause } from '../quality/report/by-cause.ts';
import type { QualityCheck } from '../quality/report/quality-check.ts';
import type { QualityReport } from '../runtime/protocol.ts';
import { countOf } from './count-of.ts';

const MOST_LINES = 20;

/** What a terminal shows of a report: its two figures, and whatever fails or warns. */
export function reportLines({ scope, score, coverage, checks }: QualityReport): string {
  const all = coverage.proven + coverage.tested + coverage.uncovered;
  const known = coverage.proven + coverage.tested;
  const head = [
    `Quality ${score.value ?? 'unknown'} of 100`,
    `${known} of ${countOf(all, 'promise')} tested or proven (${Math.floor(coverage.value * 1000) / 10} %)`,
    `${score.failed} failed, ${score.warned} warned`,
    ...(scope === 'blocks' ? ['one block of rows in eight looked at'] : []),
  ].join('; ');
  const those = (wanted: QualityCheck['verdict']) => checks.filter(({ verdict }) => verdict === wanted);
  const faults = [...byCause(those('fail')), ...byCause(those('warn'))];
  const lines = faults.slice(0, MOST_LINES).map((check) => {
    const { verdict, title, how } = check;
    return `  ${verdict}  ${title}${placeOf(check)}: ${countedOf(check)}${how}`;
  });
  const more = faults.length > MOST_LINES ? [`  and ${faults.length - MOST_LINES} more`] : [];
  return `${[head, ...lines, ...more].join('\n')}\n`;
}

/** Where the first row stands that breaks a gate: its line in a file, or its place among the rows of the run. */
function placeOf({ where, example, table }: QualityCheck): string {
  if (where !== undefined) return ` (${where})`;
  return example === undefined ? '' : ` (row ${example + 1} of ${table})`;
}

/** How many rows break a gate, or how far apart the shares of a fit are; of a file, that is said where it is said how it was read. */
function countedOf({ family, kind, unit, value = 0, rows }: QualityCheck): string {
  if (unit === 'distance') return `${Math.floor(value * 1000 + 0.5) / 10} % apart. `;
  return family !== 'gate' || unit !== 'rows' || kind === 'file' ? '' : `${value} of ${rows}. `;
}
