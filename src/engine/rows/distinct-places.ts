import { fillGathered } from '../random/fill-uniforms.ts';
import type { StreamKey } from '../random/stream-key.ts';
import { drawUntaken, type MassLine, take } from './draw-untaken.ts';
import { eachFamilyPiece } from './family-pieces.ts';
import type { RowSet } from './row-set.ts';

const lanes0 = new Uint32Array(1);
const lanes1 = new Uint32Array(1);
const uniform = new Float64Array(1);

/**
 * The places that child rows draw, those of one parent all different: each in the order of its siblings, from what those
 * before it left. -1 for a row that finds none.
 *
 * Families are made whole, so that a row draws the same place whatever list it stands in.
 *
 * @param key the stream of the draws
 * @param linesOf what each row of some families draws from
 */
export function distinctPlaces(
  rows: RowSet,
  key: StreamKey,
  linesOf: (family: RowSet) => (row: number) => MassLine,
): Float64Array {
  const { source, parents, parentIndex, ranks } = rows.family();
  const places = rows.freshNumbers();
  if (rows.count === 0) return places;
  let least = parents.count;
  let most = 0;
  for (const parent of parentIndex) {
    if (parent < least) least = parent;
    if (parent > most) most = parent;
  }
  const asked = parents.slice(least, most + 1);
  const counts = asked.childCounts(source);
  const fresh = (count: number) => rows.memory?.numbers(count) ?? new Float64Array(count);
  const starts = fresh(counts.length + 1);
  starts[0] = 0;
  for (let p = 0; p < counts.length; p++) starts[p + 1] = (starts[p] as number) + (counts[p] as number);
  const all = fresh(starts[counts.length] as number);
  let next = 0;
  let last = -1;
  let taken: number[] = [];
  eachFamilyPiece(asked, rows.table, ({ from, rows: family }) => {
    const uniforms = family.uniforms(key);
    const lineOf = linesOf(family);
    const { parentIndex: parentsOf } = family.family();
    for (let i = 0; i < family.count; i++) {
      const parent = from + (parentsOf[i] as number);
      if (parent !== last) taken = [];
      last = parent;
      const place = drawUntaken(
        (attempt) => (attempt === 0 ? (uniforms[i] as number) : redrawn(family, i, key, attempt)),
        lineOf(i),
        taken,
      );
      if (place >= 0) take(taken, place);
      all[next++] = place;
    }
  });
  for (let i = 0; i < places.length; i++)
    places[i] = all[(starts[(parentIndex[i] as number) - least] as number) + (ranks[i] as number)] as number;
  return places;
}

function redrawn(rows: RowSet, row: number, key: StreamKey, attempt: number): number {
  const identities = rows.identities();
  lanes0[0] = identities.lanes0[row] as number;
  lanes1[0] = identities.lanes1[row] as number;
  fillGathered(key, lanes0, lanes1, 1, uniform, attempt);
  return uniform[0] as number;
}
