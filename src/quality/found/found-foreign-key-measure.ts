import { heldKey } from '../../schema/references/held-key.ts';
import { relationParts } from '../../schema/references/relation-parts.ts';
import { type Relation, tableNamed } from '../../schema/references/relations.ts';
import { type BrokenRows, countBroken, foldBroken } from '../measures/broken-rows.ts';
import type { Measure } from '../measures/measure.ts';
import type { TableSite } from '../measures/site.ts';
import { checkOf, gateAnswer } from '../report/check-of.ts';
import { FoundRows } from './found-rows.ts';

interface KeyedTally {
  /** Rows that point somewhere. */
  rows: number;
  readonly orphans: BrokenRows;
}

/** Looks for rows of a file that point at none of the other. Undefined where a relation has no whole foreign key. */
export function foundForeignKeyMeasure(site: TableSite, relation: Relation): Measure<KeyedTally> | undefined {
  const { document, spec, table } = site;
  const target = tableNamed(document, relation.target);
  const held = target === undefined ? [] : heldKey(relationParts(spec, relation), target);
  const columns = held.filter((column) => column !== undefined);
  const [first] = columns;
  if (target === undefined || first === undefined || columns.length < (target.key ?? []).length) return undefined;
  const names = columns.map(({ name }) => name);
  return {
    name: `foreign_key ${names.join('+')}`,
    start: () => ({ rows: 0, orphans: { count: 0 } }),
    look(tally, block) {
      if (!(block.rows instanceof FoundRows)) return;
      const links = block.rows.links(relation);
      const vectors = names.map(block.shown);
      for (let row = 0; row < block.rows.count; row++) {
        if (vectors.some(({ valid }) => valid !== undefined && valid[row] === 0)) continue;
        tally.rows++;
        if ((links[row] as number) < 0) countBroken(tally.orphans, block.rows, row);
      }
    },
    fold(total, next) {
      total.rows += next.rows;
      foldBroken(total.orphans, next.orphans);
    },
    find({ rows, orphans }) {
      const answer = gateAnswer(orphans, rows, {
        title: `Every ${table.name}.${names.join(', ')} leads to a row of ${target.name}`,
        how: `Each of ${rows} was looked up among the keys of ${target.name} in the files.`,
        path: `${site.path}/columns/${spec.columns.indexOf(first)}`,
      });
      return {
        relation: { columns: names, target: target.name },
        checks: [checkOf('foreign_key', table.name, names, answer)],
      };
    },
  };
}
