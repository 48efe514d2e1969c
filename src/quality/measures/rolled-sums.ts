import type { ExactSum } from '../../engine/generators/generator-kind.ts';
import { heldKey } from '../../schema/references/held-key.ts';
import { relationParts } from '../../schema/references/relation-parts.ts';
import { relationsOf } from '../../schema/references/relations.ts';
import { keyRuns } from '../statistics/key-runs.ts';
import { addPrints, foldPrints, type LinearPrints, startPrints } from '../statistics/linear-prints.ts';
import { runSums } from '../statistics/run-sums.ts';
import type { Measure } from './measure.ts';
import { numbersOf } from './number-measure.ts';
import type { ColumnSite, TableSite } from './site.ts';

/** A roll-up whose cells can be told from the rows of another table, by the keys that stand in both. */
export interface RolledSum {
  /** The table whose rows are added up. */
  readonly child: string;
  /** The columns of those that hold the key, and the key. */
  readonly foreign: readonly string[];
  readonly key: readonly string[];
  readonly exact: ExactSum;
  /** Its name among the sums of the other table. */
  readonly name: string;
}

/** What the rows of a table add to others, by the name of each roll-up. */
export interface RolledTally {
  rows: number;
  readonly sums: Readonly<Record<string, LinearPrints>>;
}

export const ROLLED_SUMS = 'rolled sums';

/** How the cells of a roll-up are told; undefined where they are no exact sums, or its rows do not hold a key to it. */
export function rolledSum({
  column,
  document,
  spec,
}: Pick<ColumnSite, 'column' | 'document' | 'spec'>): RolledSum | undefined {
  const { rolls } = column.generator;
  const child = document.tables.find(({ name }) => name === rolls?.table);
  const key = spec.key ?? [];
  if (rolls?.exactSum === undefined || child === undefined || key.length === 0) return undefined;
  const way = relationsOf(child).find((relation) =>
    rolls.by === undefined ? relation.kind === 'parent' && relation.target === spec.name : relation.column === rolls.by,
  );
  const foreign = way === undefined ? [] : heldKey(relationParts(child, way), spec).map((each) => each?.name);
  const held = foreign.filter((name) => name !== undefined);
  if (held.length < key.length) return undefined;
  return { child: child.name, foreign: held, key, exact: rolls.exactSum, name: `${spec.name}.${column.name}` };
}

/** Adds up what the rows of a table add to the roll-ups of others; undefined where there is none. */
export function rolledSumsMeasure({ document, engine, table, addsUp }: TableSite): Measure<RolledTally> | undefined {
  if (addsUp !== true) return undefined;
  const sums = document.tables.flatMap((spec) =>
    [...engine.table(spec.name).columns.values()].flatMap((column): RolledSum[] => {
      const sum = column.spec.hidden === true ? undefined : rolledSum({ column, document, spec });
      return sum?.child === table.name ? [sum] : [];
    }),
  );
  if (sums.length === 0) return undefined;
  return {
    name: ROLLED_SUMS,
    start: () => ({ rows: 0, sums: Object.fromEntries(sums.map(({ name }) => [name, startPrints()])) }),
    look(tally, block) {
      const { count } = block.rows;
      tally.rows += count;
      for (const { name, foreign, exact } of sums) {
        const prints = tally.sums[name];
        if (prints === undefined) continue;
        const vectors = foreign.map(block.clean);
        const runs = keyRuns(vectors, count);
        const added = exact.column === undefined ? undefined : numbersOf(block, exact.column, true);
        const isTaken: Uint8Array[] = [];
        for (const { valid } of vectors) if (valid !== undefined) isTaken.push(valid);
        if (added?.valid !== undefined) isTaken.push(added.valid);
        if (exact.counts !== undefined) isTaken.push(exact.counts(block.rows));
        addPrints(prints, runs.keys(), runSums(runs.starts, count, added, isTaken), []);
      }
    },
    fold(total, next) {
      total.rows += next.rows;
      for (const [name, prints] of Object.entries(total.sums)) {
        const more = next.sums[name];
        if (more !== undefined) foldPrints(prints, more);
      }
    },
    find: () => ({}),
  };
}
