import type { ChildList } from './children-at.ts';

/** Some children of a list of parents: who of those has any, and for each child the place of its own among these. */
interface PlacedChildren extends ChildList {
  readonly wanted: readonly number[];
}

/** The children at rising places among all children of some parents. @param counts how many children each parent has */
export function childrenOfPlaces(counts: Int32Array, places: Float64Array): PlacedChildren {
  const wanted: number[] = [];
  const parentIndex = new Int32Array(places.length);
  const ranks = new Int32Array(places.length);
  let [parent, before] = [0, 0];
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    while (place >= before + (counts[parent] as number)) before += counts[parent++] as number;
    if (wanted[wanted.length - 1] !== parent) wanted.push(parent);
    parentIndex[i] = wanted.length - 1;
    ranks[i] = place - before;
  }
  return { wanted, parentIndex, ranks };
}
