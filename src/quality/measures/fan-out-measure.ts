import { relationParts } from '../../schema/references/relation-parts.ts';
import { relationsOf } from '../../schema/references/relations.ts';
import { MOST_CHILDREN_COUNTED } from '../profiles/spread-counts.ts';
import { checkOf, uncoveredAnswer } from '../report/check-of.ts';
import type { FamilyForm } from '../report/watch-plan.ts';
import { keyRuns, type Run } from '../statistics/key-runs.ts';
import { innerRuns } from '../statistics/run-lengths.ts';
import { cutFamilies } from './cut-families.ts';
import { countsFamilies, familyMeasure } from './family-measure.ts';
import { fanOutFindings } from './fan-out-findings.ts';
import type { Measure } from './measure.ts';
import type { TableSite } from './site.ts';

interface FanOutTally {
  /** The keys and lengths of the first and the last run of rows of one parent, which may go on in other blocks. */
  first: Run | undefined;
  last: Run | undefined;
  /** Whole runs by their length. */
  readonly counts: Float64Array;
  children: number;
  most: number;
}

/**
 * Counts how many rows each parent has, from the foreign keys alone: rows of one parent stand together. Undefined where the
 * rows have no driving parent; its key must be held, and the order be that of parents.
 */
export function fanOutMeasures(site: TableSite, form: FamilyForm | 'cut' | undefined): readonly Measure[] {
  if (form === 'cut') return [cutFamilies(site)].filter((measure) => measure !== undefined);
  const isByParent = form !== undefined && countsFamilies(site, form);
  const families = isByParent ? familyMeasure(site, form) : undefined;
  const runs = site.spec.order === 'time' ? undefined : runMeasure(site, form, !isByParent);
  return [runs, families].filter((measure) => measure !== undefined);
}

function runMeasure(
  site: TableSite,
  form: FamilyForm | undefined,
  isChecked: boolean,
): Measure<FanOutTally> | undefined {
  const { table, spec, engine } = site;
  const relation = relationsOf(spec).find(({ kind }) => kind === 'parent');
  if (relation === undefined || table.rows.kind !== 'children') return undefined;
  const columns = relationParts(spec, relation).map(({ column }) => column.name);
  const isCounted = columns.length > 0 && form?.isWhole !== false;
  return {
    name: 'runs',
    start: () => ({
      first: undefined,
      last: undefined,
      counts: new Float64Array(MOST_CHILDREN_COUNTED + 1),
      children: 0,
      most: 0,
    }),
    look(tally, block) {
      if (!isCounted) return;
      const runs = keyRuns(columns.map(block.clean), block.rows.count);
      const found = runs.starts.length;
      if (found === 0) return;
      const [first, last] = runs.ends();
      // Runs that touch no end of the block are whole.
      append(tally, first);
      const inner = innerRuns(runs.starts);
      for (let length = 1; length < tally.counts.length; length++)
        tally.counts[length] = (tally.counts[length] as number) + (inner.counts[length] as number);
      tally.children += inner.rows;
      tally.most = Math.max(tally.most, inner.longest);
      if (found > 1) append(tally, last);
    },
    fold(total, next) {
      const { first, last } = next;
      if (first !== undefined) append(total, first);
      if (first !== undefined && last !== undefined && last !== first) {
        settle(total);
        for (let i = 0; i < next.counts.length; i++)
          total.counts[i] = (total.counts[i] as number) + (next.counts[i] as number);
        total.most = Math.max(total.most, next.most);
        total.children += next.children;
        total.last = last;
      }
    },
    find(tally, { scope }) {
      const title = `Rows of ${relation.target} have as many rows of ${table.name} as declared`;
      const path = `${site.path}/rows`;
      const none = (how: string) => {
        const check = checkOf('fan_out', table.name, [], uncoveredAnswer({ title, path, how }));
        return { checks: isChecked ? [check] : [] };
      };
      if (!isCounted) return none(whyNone(columns));
      const parents = scope !== 'sample' ? engine.rowCount(relation.target) : (form?.parents ?? 0);
      const counts = runsOf(tally);
      const children =
        tally.children + (tally.first?.rows ?? 0) + (tally.last === tally.first ? 0 : (tally.last?.rows ?? 0));
      const most = Math.max(tally.most, longest(tally));
      const { relation: found, checks = [] } = fanOutFindings(
        site,
        relation,
        { counts, parents, children, most },
        form,
      );
      return { ...(found && { relation: found }), checks: isChecked ? checks : [] };
    },
  };
}

function whyNone(columns: readonly string[]): string {
  return columns.length === 0
    ? 'The rows do not hold the key of their parent.'
    : 'The sample holds parts of very large families; a run counts whole ones.';
}

/** A run that goes on with the last one, or begins behind it. */
function append(tally: FanOutTally, run: Run): void {
  const { first, last } = tally;
  if (first === undefined || last === undefined) {
    tally.first = tally.last = run;
  } else if (last.lane0 === run.lane0 && last.lane1 === run.lane1) {
    const longer = { ...run, rows: last.rows + run.rows };
    if (first === last) tally.first = longer;
    tally.last = longer;
  } else {
    settle(tally);
    tally.last = run;
  }
}

/** Counts the last run, which is over; the first may have begun in another block. */
function settle(tally: FanOutTally): void {
  const { first, last } = tally;
  if (last !== undefined && last !== first) countRun(tally, last.rows);
}

function countRun(tally: FanOutTally, rows: number): void {
  const length = Math.min(MOST_CHILDREN_COUNTED, rows);
  tally.counts[length] = (tally.counts[length] as number) + 1;
  tally.children += rows;
  if (rows > tally.most) tally.most = rows;
}

function runsOf({ counts, first, last }: FanOutTally): Float64Array {
  const all = counts.slice();
  for (const run of new Set([first, last])) {
    if (run === undefined) continue;
    const length = Math.min(MOST_CHILDREN_COUNTED, run.rows);
    all[length] = (all[length] as number) + 1;
  }
  return all;
}

function longest({ first, last }: FanOutTally): number {
  return Math.max(first?.rows ?? 0, last?.rows ?? 0);
}
