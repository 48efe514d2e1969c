import type { PlanSummary } from '../../../runtime/protocol.ts';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { formatNumber } from '../../ui/format-number.ts';
import type { Fact } from './table-facts.ts';

/** What there is to know of a document without looking into its rows. */
export function documentFacts(document: SemblanceDocument, plan: PlanSummary | undefined): readonly Fact[] {
  const columns = document.tables.reduce((sum, table) => sum + table.columns.length, 0);
  const rows = plan?.tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    { label: 'Tables', value: formatNumber(document.tables.length) },
    { label: 'Columns', value: formatNumber(columns) },
    ...(rows === undefined ? [] : [{ label: 'Rows', value: formatNumber(rows) }]),
    ...(plan === undefined ? [] : [{ label: 'Engine', value: plan.engineVersion }]),
  ];
}
