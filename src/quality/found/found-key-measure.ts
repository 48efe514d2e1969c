import { keyMeasureName } from '../measures/key-measure.ts';
import type { Measure } from '../measures/measure.ts';
import type { TableSite } from '../measures/site.ts';
import { checkOf, gateAnswer, uncoveredAnswer } from '../report/check-of.ts';
import type { CheckKind } from '../report/quality-check.ts';
import { KeyIndex } from './key-index.ts';

/** Looks for rows of a file that share a key, or the values of a unique column, whatever their order. */
export function foundKeyMeasure(
  { table }: TableSite,
  kind: Extract<CheckKind, 'key_unique' | 'unique'>,
  columns: readonly string[],
  path: string,
): Measure {
  const index = new KeyIndex();
  const title =
    kind === 'key_unique'
      ? `No two rows of ${table.name} share a key (${columns.join(', ')})`
      : columns.length === 1
        ? `${table.name}.${columns.join()} is different in every row`
        : `No two rows of ${table.name} share their ${columns.join(' and ')}`;
  return {
    name: keyMeasureName(kind, columns),
    start: () => ({}),
    look: (_tally, block) => index.add(columns.map(block.clean), block.rows.count),
    fold: () => undefined,
    find() {
      if (!index.isKnown) {
        const answer = uncoveredAnswer({ title, how: `Too many rows to compare: ${index.rows}.`, path });
        return { checks: [checkOf(kind, table.name, columns, answer)] };
      }
      const how = `${index.rows} values were compared with each other.`;
      return {
        checks: [checkOf(kind, table.name, columns, gateAnswer(index.repeats, index.rows, { title, how, path }))],
      };
    },
  };
}
