import type { QualityCheck } from '../../../quality/report/quality-check.ts';
import { counted } from '../../ui/format.ts';
import { formatNumber, formatSignificant } from '../../ui/format-number.ts';

/** How a check ended, in one word: what was not tested is never called passed. */
export function verdictWord({ verdict, coverage }: QualityCheck): string {
  if (coverage === 'uncovered') return 'Not tested';
  if (coverage === 'proven' && verdict === 'pass') return 'Proven';
  return { pass: 'Passed', warn: 'Warning', fail: 'Failed', none: 'Not tested' }[verdict];
}

/** What was found and what was promised, e.g. "3 rows break it, of 7 120"; undefined where nothing was measured. */
export function foundWords(check: QualityCheck): string | undefined {
  const found = measuredWords(check);
  if (found === undefined) return undefined;
  const { weight, limits } = check;
  const beyond = limits && `warns beyond ${percent(limits.warn)}, fails beyond ${percent(limits.fail)}`;
  const counts = weight === undefined ? undefined : `counts ${formatSignificant(weight)} times in the score`;
  return [found, beyond, counts].filter((part) => part !== undefined).join('; ');
}

function measuredWords({ unit, value, expected, interval, rows }: QualityCheck): string | undefined {
  if (unit === undefined || value === undefined) return undefined;
  switch (unit) {
    case 'rows':
      return value === 0
        ? `none of ${counted(rows, 'row')} breaks it`
        : `${counted(value, 'row')} ${value === 1 ? 'breaks' : 'break'} it, of ${formatNumber(rows)}`;
    case 'distance':
      return `distance ${percent(value)}${expected === undefined ? '' : `, chance alone makes about ${percent(expected)}`}`;
    case 'correlation':
      return `correlation ${percent(value)}`;
    case 'share':
    case 'mean': {
      const said = unit === 'share' ? percent : formatSignificant;
      const promised = expected === undefined ? '' : `, declared ${said(expected)}`;
      const range =
        interval === undefined
          ? ''
          : `; with 99\u202f% confidence from ${said(interval.low)} to ${said(interval.high)}`;
      return `${said(value)}${promised}${range}`;
    }
  }
}

function percent(share: number): string {
  return `${formatNumber(100 * share, 1)}\u202f%`;
}
