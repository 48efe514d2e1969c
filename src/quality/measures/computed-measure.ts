import { checkOf, gateAnswer, provenAnswer } from '../report/check-of.ts';
import { fingerprints } from '../statistics/fingerprints.ts';
import { addPrints, differentParts, foldPrints, type LinearPrints, startPrints } from '../statistics/linear-prints.ts';
import { WrongSum } from '../statistics/wrong-sum.ts';
import { BLOCK_ROWS } from './block.ts';
import { type BrokenRows, countBroken, foldBroken } from './broken-rows.ts';
import { differences } from './differences.ts';
import type { Measure, Surroundings } from './measure.ts';
import { ROLLED_SUMS, type RolledSum, type RolledTally, rolledSum } from './rolled-sums.ts';
import { type ColumnSite, named } from './site.ts';

/** Rows whose keys are made once more to find one of them. */
const MOST_ROWS = 16777216;

interface ComputedTally {
  /** Cells that were looked at, and that were computed again. */
  seen: number;
  rows: number;
  readonly wrong: BrokenRows;
  /** Of a roll-up that is told from the rows it adds up: its cells by their keys. */
  readonly prints: LinearPrints;
}

/**
 * Computes the cells of a column again from the rows they rest on, and counts those that hold something else. Of rows the
 * engine has just made, each cell is that very outcome, and nothing is computed twice; but a roll-up that is an exact sum is
 * compared with what the rows of the other table add up to as they pass by.
 */
export function computedMeasure(site: ColumnSite): Measure<ComputedTally> {
  const { column, table } = site;
  const sum = site.addsUp === true ? rolledSum(site) : undefined;
  return {
    name: `computed ${column.name}`,
    ...(sum !== undefined && { looksInto: sum.child }),
    start: () => ({ seen: 0, rows: 0, wrong: { count: 0 }, prints: startPrints() }),
    look(tally, block) {
      const { rows, clean, computed, isExcused } = block;
      const held = clean(column.name);
      const expected = computed(column.name);
      tally.seen += rows.count;
      if (sum !== undefined && held.storage === 'number') {
        const keys = fingerprints(sum.key.map(clean), rows.count, rows.memory);
        addPrints(tally.prints, keys, held.values, held.valid === undefined ? [] : [held.valid]);
      }
      if (held === expected) return;
      tally.rows += rows.count;
      for (const row of differences(held, expected, rows.count, column.type === 'float'))
        if (isExcused?.(column.name, row) !== true) countBroken(tally.wrong, rows, row);
    },
    fold(total, next) {
      total.seen += next.seen;
      total.rows += next.rows;
      foldBroken(total.wrong, next.wrong);
      foldPrints(total.prints, next.prints);
    },
    find({ seen, rows, wrong, prints }, surroundings) {
      const about = { title: `${named(site)} is what is computed`, path: `${site.path}/generator` };
      const check = (answer: Parameters<typeof checkOf>[3]) => ({
        checks: [checkOf('computed', table.name, [column.name], answer)],
      });
      const added = sum && addedUp(sum, surroundings);
      if (sum !== undefined && added !== undefined && wrong.count === 0) {
        const parts = differentParts(prints, added.prints);
        const first = parts === 0 ? undefined : wrongRow(site, sum, prints, added.prints);
        const how = `The ${added.rows} rows of ${sum.child} were added up again by their keys and compared with ${seen} cells, all at once: by linear fingerprints, which any one wrong cell changes, and which several leave as they are with a chance of 2^-52.${wrongWords(parts, first)}`;
        return check(gateAnswer({ count: parts, ...(first !== undefined && { first }) }, seen, { ...about, how }));
      }
      const how =
        rows === 0
          ? 'Each cell is the outcome of its computation, made once from the row’s own values and handed on.'
          : `${rows} cells were computed again and compared.`;
      return check(rows === 0 ? provenAnswer({ ...about, how }) : gateAnswer(wrong, rows, { ...about, how }));
    },
  };
}

function wrongWords(parts: number, first: number | undefined): string {
  if (parts === 0) return '';
  const some = parts === 1 ? 'one cell is' : `${parts} cells are`;
  return ` At least ${some} wrong${first === undefined ? ', and which cannot be told' : ''}.`;
}

/** The first row whose cell alone explains what is wrong with its part of the keys; undefined where no part has such a one. */
function wrongRow({ engine, table }: ColumnSite, { key }: RolledSum, found: LinearPrints, expected: LinearPrints) {
  const rows = Math.min(MOST_ROWS, engine.rowCount(table.name));
  const wrong = new WrongSum(found, expected, rows);
  for (let from = 0; from < rows; from += BLOCK_ROWS) {
    const some = engine.range(table.name, from, Math.min(rows, from + BLOCK_ROWS));
    const place = wrong.first(
      fingerprints(
        key.map((name) => some.column(name)),
        some.count,
      ),
    );
    if (place >= 0) return from + place;
  }
  return undefined;
}

/** What the rows of the other table add up to, where all of them were looked at. */
function addedUp({ child, name, exact }: RolledSum, { scope, tallyOf }: Surroundings) {
  const tally = scope === 'all' ? (tallyOf(child, ROLLED_SUMS) as RolledTally | undefined) : undefined;
  const sums = tally?.sums[name];
  if (tally === undefined || sums === undefined) return undefined;
  const prints = startPrints();
  foldPrints(prints, sums, exact.factor);
  return { rows: tally.rows, prints };
}
