import type { FanOut } from '../../../quality/report/quality-report.ts';
import type { ColumnChart } from '../../../runtime/protocol.ts';
import { counted, formatCount } from '../../ui/format.ts';
import { formatNumber, formatSignificant } from '../../ui/format-number.ts';

/** Parents by their number of children, those without any included, with what the law expects drawn over. */
export function fanOutChart({ counts, expected }: FanOut): ColumnChart {
  return {
    kind: 'histogram',
    axis: 'number',
    edges: Array.from({ length: counts.length + 1 }, (_, children) => children - 0.5),
    counts,
    ...(expected !== undefined && { expected }),
  };
}

/** How parents and children stand to each other, e.g. "2 000 parents have 7 120 children, 3.56 each; 4.1 % have none". */
export function fanOutWords({ parents, children, childless, most }: FanOut): string {
  const share = parents === 0 ? 0 : (100 * childless) / parents;
  const mean = parents === 0 ? 0 : children / parents;
  const none = childless === 0 ? 'none is without' : `${formatNumber(share, 1)}\u202f% have none`;
  return `${counted(parents, 'parent')} have ${formatCount(children)} children, ${formatSignificant(mean, 3)} each and ${formatCount(most)} at most; ${none}`;
}
