import type { Artifacts } from '../engine/plan/artifacts.ts';
import { columnShape } from '../engine/plan/column-shape.ts';
import type { Plan } from '../engine/plan/plan.ts';
import { relationOfColumn } from '../schema/references/relation-of-column.ts';
import { timeColumnOf } from '../schema/references/time-column.ts';
import { documentHash } from './document-hash.ts';
import type { PlanSummary } from './protocol.ts';

/** What a page shows of a plan whose rows are counted. */
export function planSummary(id: number, plan: Plan, rowCounts: Artifacts['rows']): PlanSummary {
  const { document } = plan;
  return {
    id,
    documentHash: documentHash(document),
    engineVersion: plan.engineVersion,
    tables: plan.tables.map((table, index) => {
      const spec = document.tables[index];
      const time = spec === undefined ? undefined : timeColumnOf(spec);
      return {
        name: table.name,
        key: table.key,
        rows: rowCounts[table.name] ?? 0,
        rowsFingerprint: table.rowsFingerprint,
        ...(time !== undefined && { time }),
        columns: table.columns.map((column, c) => {
          const columnSpec = spec?.columns[c];
          const target = spec && relationOfColumn(spec, column.name)?.target;
          return {
            name: column.name,
            key: column.key,
            type: columnSpec === undefined ? 'text' : columnShape(columnSpec).type,
            hidden: columnSpec?.hidden === true,
            isKey: spec?.key?.includes(column.name) === true,
            ...(target !== undefined && { target }),
            ...(column.method !== undefined && {
              picks: {
                by: column.method.title,
                bytes: column.method.bytesPerTargetRow * (rowCounts[target ?? ''] ?? 0),
              },
            }),
            fingerprint: column.fingerprint,
          };
        }),
      };
    }),
  };
}
