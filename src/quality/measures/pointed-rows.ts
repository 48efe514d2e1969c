import { heldKey } from '../../schema/references/held-key.ts';
import { relationParts } from '../../schema/references/relation-parts.ts';
import { type Relation, tableNamed } from '../../schema/references/relations.ts';
import { fingerprints } from '../statistics/fingerprints.ts';
import type { Block } from './block.ts';
import { countedTarget } from './counted-target.ts';
import { numbersOf } from './number-measure.ts';
import type { TableSite } from './site.ts';

/** Rows of a target are found by their keys in tables up to this size; in others, a foreign key that was changed says nothing. */
const MOST_FOUND_ROWS = 262144;

/**
 * The places of the rows that foreign keys point at, told from their values (where those are no running numbers, and are what the
 * engine has just made, from its own picks): -1 for an empty one, NaN where there is no such row (which the gate of foreign keys
 * counts).
 */
export function pointedRows(site: TableSite, relation: Relation): (block: Block) => Float64Array {
  const { document, engine, spec } = site;
  const target = tableNamed(document, relation.target);
  const parts = relationParts(spec, relation);
  const lead = relation.column ?? '';
  const names = (target === undefined ? [] : heldKey(parts, target)).flatMap((column) => column?.name ?? []);
  const key = target?.key ?? [];
  const counted = countedTarget(site, relation);
  let found: ReadonlyMap<number, number> | undefined;
  return (block) => {
    const { rows } = block;
    // Of keys that are no running numbers, what the engine has just made needs no looking up.
    if (counted === undefined && names.every((name) => block.clean(name) === rows.column(name)))
      return relation.kind === 'parent' ? parentsOf(block) : rows.picks(lead);
    const places = rows.freshNumbers().fill(Number.NaN);
    const vectors = names.map((name) => block.clean(name));
    const targetRows = engine.rowCount(relation.target);
    if (counted !== undefined) {
      const { values } = numbersOf(block, counted.column, true);
      for (let i = 0; i < rows.count; i++) {
        const place = ((values[i] as number) - counted.start) / counted.step;
        if (place >= 0 && place < targetRows && Math.floor(place) === place) places[i] = place;
      }
    } else if (targetRows <= MOST_FOUND_ROWS && names.length === key.length) {
      found ??= placesByKey(engine.range(relation.target, 0, targetRows), key);
      const { lanes0, lanes1 } = fingerprints(vectors, rows.count);
      for (let i = 0; i < rows.count; i++)
        places[i] = found.get(mixed(lanes0[i] as number, lanes1[i] as number)) ?? Number.NaN;
    }
    for (const { valid } of vectors) {
      if (valid === undefined) continue;
      for (let i = 0; i < rows.count; i++) if (valid[i] === 0) places[i] = -1;
    }
    return places;
  };
}

function parentsOf({ rows }: Block): Float64Array {
  const { parents, parentIndex } = rows.family();
  const ordinals = parents.ordinals();
  const places = rows.freshNumbers();
  for (let i = 0; i < places.length; i++) places[i] = ordinals[parentIndex[i] as number] as number;
  return places;
}

function placesByKey(
  rows: ReturnType<TableSite['engine']['range']>,
  key: readonly string[],
): ReadonlyMap<number, number> {
  const { lanes0, lanes1 } = fingerprints(
    key.map((name) => rows.column(name)),
    rows.count,
  );
  const places = new Map<number, number>();
  for (let i = 0; i < rows.count; i++) places.set(mixed(lanes0[i] as number, lanes1[i] as number), i);
  return places;
}

/** 53 of the 64 bits. */
function mixed(lane0: number, lane1: number): number {
  return lane0 * 2097152 + (lane1 >>> 11);
}
