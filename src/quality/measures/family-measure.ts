import { relationParts } from '../../schema/references/relation-parts.ts';
import { relationsOf } from '../../schema/references/relations.ts';
import { checkOf, uncoveredAnswer } from '../report/check-of.ts';
import type { FamilyForm } from '../report/watch-plan.ts';
import { countChildren } from './count-children.ts';
import { countedTarget } from './counted-target.ts';
import type { Measure } from './measure.ts';
import { numbersOf } from './number-measure.ts';
import { placedFamilies } from './placed-families.ts';
import { pointedRows } from './pointed-rows.ts';
import type { TableSite } from './site.ts';

interface FamilyTally {
  /** How many children each of the chosen parents has. */
  readonly counts: Float64Array;
}

/** Where so many parents have more children than are counted apart, their own laws say more. */
const LARGE_SHARE = 0.02;
const LEAST_BETWEEN = 0.001;
/** Parents that share no place of so many with a chosen one need not be looked up. */
const SIEVE = 16384;

/**
 * Whether the children of chosen parents are counted one by one: where rows of one parent do not stand together, where
 * parents are few or large, or where their laws differ and are not all known.
 */
export function countsFamilies({ spec, engine }: TableSite, form: FamilyForm): boolean {
  const all = form.isSample ? form.parents : engine.rowCount(form.parent);
  const isMixed = form.parents < all && form.between > LEAST_BETWEEN;
  return spec.order === 'time' || form.chosen.length === all || isMixed || (form.shares?.at(-1) ?? 0) > LARGE_SHARE;
}

/** Counts the rows of some parents by their foreign keys, and holds each count against the law of its own parent (R8). */
export function familyMeasure(site: TableSite, form: FamilyForm): Measure<FamilyTally> | undefined {
  const { table, spec, engine } = site;
  const relation = relationsOf(spec).find(({ kind }) => kind === 'parent');
  if (relation === undefined || table.rows.kind !== 'children') return undefined;
  const columns = relationParts(spec, relation).map(({ column }) => column.name);
  const pointed = pointedRows(site, relation);
  const counted = countedTarget(site, relation);
  const places = new Map([...form.chosen].map((ordinal, place) => [ordinal, place]));
  const mayBe = new Uint8Array(SIEVE);
  for (const ordinal of form.chosen) mayBe[ordinal & (SIEVE - 1)] = 1;
  const placeOf = (parent: number) => (mayBe[parent & (SIEVE - 1)] === 0 ? -1 : (places.get(parent) ?? -1));
  const isRising = form.chosen.every((ordinal, i) => i === 0 || (form.chosen[i - 1] as number) < ordinal);
  const title = `Rows of ${relation.target} have as many rows of ${table.name} as declared`;
  const path = `${site.path}/rows`;
  const isCounted = columns.length > 0 && form.isWhole;
  return {
    name: 'fan_out',
    start: () => ({ counts: new Float64Array(form.chosen.length) }),
    look({ counts }, block) {
      if (!isCounted) return;
      if (counted !== undefined && isRising) {
        const keys = numbersOf(block, counted.column, true);
        if (countChildren(keys, block.rows.count, counted, form.chosen, counts)) return;
      }
      const parents = pointed(block);
      let [last, place] = [Number.NaN, -1];
      for (let i = 0; i < block.rows.count; i++) {
        const parent = parents[i] as number;
        if (parent !== last) place = placeOf(parent);
        last = parent;
        if (place >= 0) counts[place] = (counts[place] as number) + 1;
      }
    },
    fold(total, next) {
      for (let i = 0; i < total.counts.length; i++)
        total.counts[i] = (total.counts[i] as number) + (next.counts[i] as number);
    },
    find({ counts }) {
      const none = (how: string) => ({
        checks: [checkOf('fan_out', table.name, [], uncoveredAnswer({ title, path, how }))],
      });
      if (!isCounted) {
        return none(
          columns.length === 0
            ? 'The rows do not hold the key of their parent.'
            : 'The sample holds parts of very large families; a run counts whole ones.',
        );
      }
      const parents = engine.at(relation.target, form.chosen);
      const check = placedFamilies(site, parents, counts, { title, path });
      if (check === undefined) return none('How many rows a parent has follows no law.');
      const all = counts.reduce((sum, count) => sum + count, 0);
      const isAll = spec.order === 'time' && counts.length === engine.rowCount(relation.target);
      return { checks: [check], ...(isAll && { relation: fanOutOf(columns, relation.target, counts, all) }) };
    },
  };
}

function fanOutOf(columns: readonly string[], target: string, counts: Float64Array, children: number) {
  const most = counts.reduce((greatest, count) => Math.max(greatest, count), 0);
  const shown = new Array<number>(Math.min(256, most + 1)).fill(0);
  for (const count of counts) {
    const place = Math.min(255, count);
    shown[place] = (shown[place] ?? 0) + 1;
  }
  const fanOut = { parents: counts.length, children, childless: shown[0] ?? 0, most, counts: shown };
  return { columns, target, fanOut };
}
