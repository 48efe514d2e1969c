import { streamKey } from '../../engine/random/stream-key.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';
import { countPlaces } from '../profiles/count-places.ts';
import type { QualityCheck } from '../report/quality-check.ts';
import { countedFit } from './law-check.ts';
import type { TableSite } from './site.ts';

const PARTS = 64;

/** Holds how many children some parents have against the law of each (R8); undefined where counts follow no law. */
export function placedFamilies(
  site: TableSite,
  parents: RowSet,
  counts: Float64Array,
  about: Pick<QualityCheck, 'title' | 'path'>,
): QualityCheck | undefined {
  const { rows: source, key } = site.table;
  const at = source.kind === 'children' ? countPlaces(source, parents, counts) : undefined;
  if (at === undefined) return undefined;
  const uniforms = parents.uniforms(streamKey(site.document.seed, key, 'rows', 'report'));
  const parts = new Float64Array(PARTS);
  let [strange, settled] = [0, 0];
  for (let i = 0; i < counts.length; i++) {
    const [below, upTo] = [at.below[i] as number, at.upTo[i] as number];
    if (at.isPossible[i] === 0) strange++;
    else {
      if (upTo - below > 0.999999) settled++;
      const part = Math.min(PARTS - 1, Math.floor((below + (uniforms[i] as number) * (upTo - below)) * PARTS));
      parts[part] = (parts[part] as number) + 1;
    }
  }
  const of = { parents: counts.length, strange, isSettled: settled + strange === counts.length };
  return countedFit(site, parents.table.name, parts, of, about);
}
