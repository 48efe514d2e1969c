import type { BoundColumn } from '../../engine/plan/bound-table.ts';
import { documentWindow } from '../../engine/plan/document-window.ts';
import { type Ranges, UNKNOWN_RANGE } from '../../engine/plan/value-range.ts';
import { relationsOf } from '../../schema/references/relations.ts';
import { columnMeasures } from '../measures/column-measures.ts';
import type { Measure } from '../measures/measure.ts';
import { orderMeasure } from '../measures/order-measure.ts';
import { orderedTimes } from '../measures/ordered-times.ts';
import { columnSite, type TableSite } from '../measures/site.ts';
import type { ColumnForms, FamilyForm } from '../report/watch-plan.ts';
import { differInParent } from './differ-in-parent.ts';
import { foundColumn } from './found-column.ts';
import { foundFanOutMeasure } from './found-fan-out-measure.ts';
import { foundForeignKeyMeasure } from './found-foreign-key-measure.ts';
import { foundKeyMeasure } from './found-key-measure.ts';
import { foundPairMeasure } from './found-pair-measure.ts';
import type { FoundEngine } from './found-rows.ts';
import { agreementsOf, foundWhereMeasure } from './found-where-measure.ts';
import { guarded } from './guarded.ts';
import type { RollCheck } from './roll-check.ts';
import { typeMeasure } from './type-measure.ts';

/** Everything that looks at the rows of a table in a file: what looks at rows that are made, told from values alone. */
export function foundMeasures(
  site: TableSite,
  engine: FoundEngine,
  ranges: Ranges,
  forms: ColumnForms,
  family: FamilyForm | undefined,
  rolls: ReadonlyMap<BoundColumn, RollCheck>,
): readonly Measure[] {
  const { spec, document, path } = site;
  const key = spec.key ?? [];
  const unique = spec.columns.filter(({ name, unique: isUnique, hidden }) => {
    return isUnique === true && hidden !== true && !(key.length === 1 && key[0] === name);
  });
  const window = documentWindow(document, () => undefined) ?? { startMs: 0, endMs: 1 };
  const shown = [...site.table.columns.values()].filter((column) => column.spec.hidden !== true);
  return [
    ...(key.length > 0 ? [foundKeyMeasure(site, 'key_unique', key, `${path}/key`)] : []),
    ...unique.map((column) => {
      return foundKeyMeasure(site, 'unique', [column.name], `${path}/columns/${spec.columns.indexOf(column)}`);
    }),
    ...differInParent(site).map((columns) => {
      const index = spec.columns.findIndex(({ name }) => name === columns.at(-1));
      return foundKeyMeasure(site, 'unique', columns, `${path}/columns/${index}/generator`);
    }),
    ...relationsOf(spec).flatMap((relation) => foundForeignKeyMeasure(site, relation) ?? []),
    ...agreementsOf(site).map((agreement) => foundWhereMeasure(site, agreement)),
    ...[foundFanOutMeasure(site, engine, family)].filter((measure) => measure !== undefined),
    ...orderedTimes(site).map((times) => orderMeasure(site, times)),
    ...shown.flatMap((column) => {
      const roll = rolls.get(column)?.measure;
      const own = foundColumn(column);
      const measures = columnMeasures(
        site,
        own.column,
        own.hasRange ? ranges : unbounded(ranges),
        forms.get(column.name),
        window,
      );
      return [
        typeMeasure(columnSite(site, column)),
        ...measures.map((measure) => (roll !== undefined && measure.name === roll.name ? roll : measure)),
      ];
    }),
    ...[foundPairMeasure(site, forms)].filter((measure) => measure !== undefined),
  ].map(guarded);
}

function unbounded(ranges: Ranges): Ranges {
  return { ...ranges, column: () => UNKNOWN_RANGE };
}
