import { documentWindow } from '../../engine/plan/document-window.ts';
import type { Ranges } from '../../engine/plan/value-range.ts';
import { relationsOf } from '../../schema/references/relations.ts';
import { pairMeasure } from '../pairs/pair-measure.ts';
import type { ColumnForms, FamilyForm } from '../report/watch-plan.ts';
import { columnMeasures } from './column-measures.ts';
import { fanOutMeasures } from './fan-out-measure.ts';
import { foreignKeyMeasure } from './foreign-key-measure.ts';
import { keyMeasure } from './key-measure.ts';
import type { Measure } from './measure.ts';
import { orderMeasure } from './order-measure.ts';
import { orderedTimes } from './ordered-times.ts';
import { rolledSumsMeasure } from './rolled-sums.ts';
import type { TableSite } from './site.ts';

/**
 * Everything that looks at the rows of a table, in the order of the report: its keys, its relations, its columns.
 *
 * @param expectedRows how many will be looked at, where that is known
 */
export function tableMeasures(
  site: TableSite,
  ranges: Ranges,
  forms: ColumnForms,
  family: FamilyForm | 'cut' | undefined,
  expectedRows: number,
): readonly Measure[] {
  const { spec, document } = site;
  const keyColumns = (spec.key ?? []).flatMap((name) => spec.columns.filter((column) => column.name === name));
  const unique = spec.columns.filter(({ name, unique: isUnique, hidden }) => {
    const isKey = keyColumns.length === 1 && keyColumns[0]?.name === name;
    return isUnique === true && hidden !== true && !isKey;
  });
  const window = documentWindow(document, () => undefined) ?? { startMs: 0, endMs: 1 };
  return [
    ...(keyColumns.length > 0 ? [keyMeasure(site, 'key_unique', keyColumns, `${site.path}/key`)] : []),
    ...unique.map((column) => {
      return keyMeasure(site, 'unique', [column], `${site.path}/columns/${spec.columns.indexOf(column)}`);
    }),
    ...relationsOf(spec).flatMap((relation) => foreignKeyMeasure(site, relation) ?? []),
    ...fanOutMeasures(site, family),
    ...orderedTimes(site).map((times) => orderMeasure(site, times)),
    ...[...site.table.columns.values()]
      .filter((column) => column.spec.hidden !== true)
      .flatMap((column) => columnMeasures(site, column, ranges, forms.get(column.name), window)),
    ...[rolledSumsMeasure(site), pairMeasure(site, forms, expectedRows)].filter((measure) => measure !== undefined),
  ];
}
