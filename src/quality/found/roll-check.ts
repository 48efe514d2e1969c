import type { NumberVector } from '../../engine/columns/vector.ts';
import type { Rolling, Rolls } from '../../engine/generators/generator-kind.ts';
import { type Relation, relationsOf } from '../../schema/references/relations.ts';
import { differences } from '../measures/differences.ts';
import type { Measure } from '../measures/measure.ts';
import { type ColumnSite, named } from '../measures/site.ts';
import { checkOf, gateAnswer, uncoveredAnswer } from '../report/check-of.ts';
import { type FoundEngine, FoundRows } from './found-rows.ts';
import { GrowingVector } from './growing-vector.ts';
import { NotHeld } from './not-held.ts';

/** A roll-up that is summed again from the rows of its children's file, and compared with what stands in its own. */
export interface RollCheck {
  /** The table whose rows are rolled up. */
  readonly child: string;
  /** Takes some of them, once each. */
  readonly take: (rows: FoundRows) => void;
  /** Looks at the rows that hold the sums. */
  readonly measure: Measure;
}

/** Computes a roll-up again; both files are read once, in whatever order. */
export function rollCheck(site: ColumnSite, rolls: Rolls, engine: FoundEngine): RollCheck {
  const { column, table } = site;
  const held = new GrowingVector();
  let [rolling, rows, missing]: [Rolling | undefined, number, string | undefined] = [undefined, 0, undefined];
  const title = `${named(site)} is what is computed`;
  const path = `${site.path}/generator`;
  return {
    child: rolls.table,
    take(children) {
      if (missing !== undefined) return;
      try {
        rolling ??= rolls.start(engine.rowCount(table.name));
        rolling.take(children, children.links(wayOf(children, rolls, table.name)));
      } catch (reason) {
        if (!(reason instanceof NotHeld)) throw reason;
        missing = reason.message;
      }
    },
    measure: {
      name: `computed ${column.name}`,
      start: () => ({}),
      look(_tally, block) {
        held.append(block.clean(column.name), block.rows.count);
        rows += block.rows.count;
      },
      fold: () => undefined,
      find() {
        if (missing !== undefined) {
          const answer = uncoveredAnswer({ title, how: `Not tested: ${missing}.`, path });
          return { checks: [checkOf('computed', table.name, [column.name], answer)] };
        }
        const found: NumberVector = (rolling ?? rolls.start(rows)).finish();
        const mine = held.vector();
        const isModified = column.modifiers.steps.length > 0;
        const wrong = differences(mine, rolls.valuesOf(found, engine), rows, column.type === 'float').filter(
          (row) => !(isModified && mine.valid?.[row] === 0),
        );
        const [first] = wrong;
        const broken = { count: wrong.length, ...(first !== undefined && { first }) };
        const how = `${rows} cells were computed again from the rows of ${rolls.table} in the files.`;
        return {
          checks: [checkOf('computed', table.name, [column.name], gateAnswer(broken, rows, { title, how, path }))],
        };
      },
    },
  };
}

function wayOf({ table }: FoundRows, { by }: Rolls, target: string): Relation {
  const way = relationsOf(table.spec).find((relation) =>
    by === undefined ? relation.kind === 'parent' && relation.target === target : relation.column === by,
  );
  if (way === undefined) throw new NotHeld(`rows of ${table.name} do not lead to ${target}`);
  return way;
}
