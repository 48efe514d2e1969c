import { relationsOf } from '../../schema/references/relations.ts';
import { countsFamilies } from '../measures/family-measure.ts';
import { fanOutFindings } from '../measures/fan-out-findings.ts';
import type { Measure } from '../measures/measure.ts';
import { placedFamilies } from '../measures/placed-families.ts';
import type { TableSite } from '../measures/site.ts';
import { MOST_CHILDREN_COUNTED } from '../profiles/spread-counts.ts';
import type { QualityCheck } from '../report/quality-check.ts';
import type { FamilyForm } from '../report/watch-plan.ts';
import { type FoundEngine, FoundRows } from './found-rows.ts';

/** Counts how many rows of a file each row of the parent's has, in whatever order they stand. */
export function foundFanOutMeasure(
  site: TableSite,
  engine: FoundEngine,
  form: FamilyForm | undefined,
): Measure | undefined {
  const relation = relationsOf(site.spec).find(({ kind }) => kind === 'parent');
  if (relation === undefined || site.table.rows.kind !== 'children') return undefined;
  const parents = () => engine.rowCount(relation.target);
  let families = new Int32Array(0);
  /** Where parents are few or large, or their laws differ, each is held against its own. */
  const ofSomeParents = (form: FamilyForm): QualityCheck | undefined => {
    if (parents() > form.chosen.length && !countsFamilies({ ...site, engine }, form)) return undefined;
    const most = Math.min(parents(), Math.max(1, form.chosen.length));
    const chosen = Float64Array.from({ length: most }, (_, i) => Math.floor((i * parents()) / most));
    const counts = chosen.map((parent) => families[parent] ?? 0);
    return placedFamilies(site, engine.at(relation.target, chosen), counts, {
      title: `Rows of ${relation.target} have as many rows of ${site.table.name} as declared`,
      path: `${site.path}/rows`,
    });
  };
  return {
    name: 'fan_out',
    start: () => ({}),
    look(_tally, { rows }) {
      if (!(rows instanceof FoundRows)) return;
      const links = rows.links(relation);
      if (families.length === 0) families = new Int32Array(parents());
      for (let row = 0; row < rows.count; row++) {
        const parent = links[row] as number;
        if (parent >= 0) families[parent] = (families[parent] as number) + 1;
      }
    },
    fold: () => undefined,
    find() {
      const counts = new Float64Array(MOST_CHILDREN_COUNTED + 1);
      let [children, most] = [0, 0];
      for (const rows of families) {
        if (rows === 0) continue;
        const place = Math.min(MOST_CHILDREN_COUNTED, rows);
        counts[place] = (counts[place] as number) + 1;
        children += rows;
        most = Math.max(most, rows);
      }
      const found = fanOutFindings(site, relation, { counts, parents: parents(), children, most }, form);
      const check = form && ofSomeParents(form);
      return check === undefined ? found : { ...found, checks: [check] };
    },
  };
}
