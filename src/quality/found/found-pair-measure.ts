import type { Measure } from '../measures/measure.ts';
import type { TableSite } from '../measures/site.ts';
import { pairMeasure } from '../pairs/pair-measure.ts';
import type { PairSample } from '../pairs/pair-sample.ts';
import type { ColumnForms } from '../report/watch-plan.ts';
import { type FileRows, isFound } from './found-block.ts';
import { NotHeld } from './not-held.ts';

interface FoundPairTally {
  /** Undefined before the first row. */
  sample: PairSample | undefined;
}

/** Compares those columns of a table with each other that its file has. */
export function foundPairMeasure(site: TableSite, forms: ColumnForms): Measure<FoundPairTally> | undefined {
  const declared = pairMeasure(site, forms, 0);
  if (declared === undefined) return undefined;
  // Which columns a file has is known with its first row.
  let held: Measure<PairSample> | undefined;
  return {
    name: declared.name,
    isCostly: true,
    start: () => ({ sample: undefined }),
    look(tally, block) {
      if (!isFound(block)) return;
      held ??= heldPairs(site, forms, block.file);
      tally.sample ??= held.start();
      held.look(tally.sample, block);
    },
    fold(total, next) {
      if (total.sample === undefined) total.sample = next.sample;
      else if (next.sample !== undefined) held?.fold(total.sample, next.sample);
    },
    find({ sample }, surroundings) {
      return sample === undefined || held === undefined
        ? declared.find(declared.start(), surroundings)
        : held.find(sample, surroundings);
    },
  };
}

function heldPairs(site: TableSite, forms: ColumnForms, file: FileRows): Measure<PairSample> {
  const heldForms = [...forms].filter(([name]) => file.valuesOf(name) !== undefined);
  const measure = pairMeasure(site, new Map(heldForms), 0);
  if (measure === undefined) throw new NotHeld(`the file has not two of the columns of ${site.table.name} to compare`);
  return measure;
}
