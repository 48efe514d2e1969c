import { editDistance } from './edit-distance.ts';
import { foldName } from './fold-name.ts';
import { synonyms } from './synonyms.ts';

const longestName = 64;
const shortestPrefix = 3;

/**
 * The candidate a person most likely meant by `name`, or undefined where none is near.
 *
 * In this order, earlier candidates first where two are equally near: the same name but for case, underscores, hyphens
 * and spaces; a synonym of our domain; one slip of the keyboard; a beginning of at least three letters (either way
 * round); up to a third of the letters wrong. Names beyond 64 characters have no neighbours.
 */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > longestName) return undefined;
  const wanted = foldName(name);
  if (wanted === '') return undefined;
  const folded = candidates.map((candidate) => ({ candidate, key: foldName(candidate.slice(0, longestName + 1)) }));

  for (const meaning of [wanted, ...(synonyms.get(wanted) ?? []).map(foldName)]) {
    const same = folded.find(({ key }) => key === meaning);
    if (same !== undefined) return same.candidate;
  }

  const most = Math.max(1, Math.floor(wanted.length / 3));
  let nearest: string | undefined;
  let nearestRank = Infinity;
  for (const { candidate, key } of folded) {
    const rank = distanceRank(wanted, key, most);
    if (rank < nearestRank) {
      nearest = candidate;
      nearestRank = rank;
    }
  }
  return nearest;
}

/** One slip ranks 1, a shared beginning between 1 and 2 by the letters left over, more slips their number. */
function distanceRank(wanted: string, key: string, most: number): number {
  const shorter = Math.min(wanted.length, key.length);
  const longer = Math.max(wanted.length, key.length);
  const distance = editDistance(wanted, key, most);
  if (distance === 1 && shorter > 1) return 1;
  const beginsAlike =
    shorter >= shortestPrefix &&
    (key.startsWith(wanted) || (wanted.startsWith(key) && shorter * 2 >= longer)) &&
    longer <= longestName;
  if (beginsAlike) return 1 + (longer - shorter) / (longestName + 1);
  return distance !== undefined && distance < shorter ? distance : Infinity;
}
