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
  const faults = checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
  const lines = faults.slice(0, MOST_LINES).map(({ verdict, title, how, where }) => {
    return `  ${verdict}  ${title}${where === undefined ? '' : ` (${where})`}: ${how}`;
  });
  const more = faults.length > MOST_LINES ? [`  and ${faults.length - MOST_LINES} more`] : [];
  return `${[head, ...lines, ...more].join('\n')}\n`;
}
