import { type GuideTable, guideTable } from '../../random/guide-table.ts';

/** Names with the same slug, together: a slug is drawn first, then one of its spellings. */
export interface SlugGroups {
  /** The place of the group of each slug, in the order of the slugs. */
  readonly table: GuideTable;
  /** The whole weight of all names. */
  readonly total: number;
  /** The spellings of each group; a table to draw from where there are several. */
  readonly spellings: readonly { readonly table: GuideTable | undefined; readonly places: readonly number[] }[];
}

/** Groups names by slug. Slugs are compared by code unit, weights are whole numbers. */
export function slugGroups(
  names: readonly { readonly slug: string; readonly weight: number; readonly place: number }[],
): SlugGroups {
  const bySlug = new Map<string, { weights: number[]; places: number[]; sum: number }>();
  for (const { slug, weight, place } of names) {
    const group = bySlug.get(slug) ?? { weights: [], places: [], sum: 0 };
    group.weights.push(weight);
    group.places.push(place);
    group.sum += weight;
    bySlug.set(slug, group);
  }
  const groups = [...bySlug.keys()].sort((a, b) => (a < b ? -1 : 1)).flatMap((slug) => bySlug.get(slug) ?? []);
  return {
    table: guideTable(groups.map(({ sum }) => sum)),
    total: groups.reduce((sum, group) => sum + group.sum, 0),
    spellings: groups.map(({ weights, places }) => ({
      table: places.length === 1 ? undefined : guideTable(weights),
      places,
    })),
  };
}

/** A pair of slugs, by the places of their groups. */
export interface SlugCell {
  first: number;
  last: number;
}

/** Which pair of slugs each slot holds, and which slots hold it. */
export interface SlugCells {
  /** Writes the pair of a slot of `size` slots. */
  at(slot: number, size: number, cell: SlugCell): void;
  /** The least slot that holds a pair, which some slot does. */
  firstSlot(cell: Readonly<SlugCell>, size: number): number;
}

/**
 * Joint quantiles of two lists of slugs (R19): slot s of M holds the pair at (s + 1/2)/M, first slugs drawn before last ones,
 * so that the slots of a pair follow each other.
 *
 * The pair never falls when the slot rises, whatever is rounded on the way; the first slot of a pair is found by asking the
 * same function, so that both agree to the last bit.
 */
export function slugCells(firsts: SlugGroups, lasts: SlugGroups): SlugCells {
  const firstSums = firsts.table.cumulative;
  const lastSums = lasts.table.cumulative;
  const mostFirst = firstSums.length - 1;
  const mostLast = lastSums.length - 1;
  const found: SlugCell = { first: 0, last: 0 };

  function at(slot: number, size: number, cell: SlugCell): void {
    const u = (slot + 0.5) / size;
    const first = Math.min(firsts.table.pick(u), mostFirst);
    const before = first === 0 ? 0 : (firstSums[first - 1] as number);
    const inside = (u * firsts.total - before) / ((firstSums[first] as number) - before);
    cell.first = first;
    cell.last = inside >= 1 ? mostLast : lasts.table.pick(inside);
  }

  function isBefore(slot: number, size: number, { first, last }: Readonly<SlugCell>): boolean {
    at(slot, size, found);
    return found.first < first || (found.first === first && found.last < last);
  }

  function firstSlot(cell: Readonly<SlugCell>, size: number): number {
    const { first, last } = cell;
    const before = first === 0 ? 0 : (firstSums[first - 1] as number);
    const width = (firstSums[first] as number) - before;
    const inside = last === 0 ? 0 : (lastSums[last - 1] as number) / lasts.total;
    const share = (before + inside * width) / firsts.total;
    let slot = Math.min(size - 1, Math.max(0, Math.ceil(share * size - 0.5)));
    while (slot > 0 && !isBefore(slot - 1, size, cell)) slot--;
    while (isBefore(slot, size, cell)) slot++;
    return slot;
  }

  return { at, firstSlot };
}
