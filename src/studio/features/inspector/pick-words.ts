import type { ColumnSummary } from '../../../runtime/protocol.ts';
import { formatBytes } from '../../ui/format.ts';

/** How a foreign key finds its row, as a sentence. */
export function pickWords({ by, bytes }: NonNullable<ColumnSummary['picks']>): string {
  return `Finds its row by ${by}, which takes ${bytes === 0 ? 'no memory' : `${formatBytes(bytes)} in every worker`}.`;
}
