import type { Vector } from '../../engine/columns/vector.ts';
import type { BoundColumn } from '../../engine/plan/bound-table.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';
import type { ColumnProfile, ProfileFact } from '../column-profile.ts';
import { profileFamilies } from './profile-families.ts';
import { profileNested } from './profile-nested.ts';
import { profileNumbers } from './profile-numbers.ts';
import { profileTexts } from './profile-texts.ts';
import { shownNumber } from './shown-number.ts';

/**
 * Profiles a column over a sample, as files show it: its chart with at most `bins` bars, its nulls and its facts.
 *
 * The law is that of the clean values (R11): it stands beside where modifiers leave values as they are, says that it is
 * from before where they round or leave some rather than others, and is left out where they make other values.
 */
export function profileColumn(rows: RowSet, column: BoundColumn, bins: number): ColumnProfile {
  const about = { table: rows.table.name, column: column.name, sampleRows: rows.count };
  if (rows.count === 0)
    return { ...about, nulls: 0, facts: [], chart: { kind: 'none', reason: 'The table has no rows.' } };
  const vector = rows.exported(column.name);
  const nulls = nullsOf(vector, rows.count);
  if (column.spec.generator.kind === 'parent') return { ...about, ...profileFamilies(rows, bins), nulls };
  const { steps } = column.modifiers;
  if (column.generator.distinct && steps.every((step) => step.keepsDistinct)) {
    return { ...about, nulls, facts: [], chart: { kind: 'none', reason: 'Every row has a value of its own.' } };
  }
  if (column.type === 'json') return { ...about, ...profileNested(rows, column, vector, bins) };
  const law = steps.some((step) => step.law === 'none') ? undefined : column.generator.law?.(rows);
  const isBefore = law !== undefined && steps.some((step) => step.law === 'before');
  const isNumber = vector.storage === 'number' && column.type !== 'boolean' && column.generator.picks === undefined;
  const profile = isNumber
    ? profileNumbers(vector, rows.count, column, law, bins)
    : profileTexts(vector, rows.count, column, law, bins);
  return {
    ...about,
    ...(isBefore && { lawIsBefore: true }),
    ...profile,
    facts: [...profile.facts, ...parameterFacts(rows, column)],
  };
}

/** What parameters that are stated by formulas come to on average (R54). */
function parameterFacts(rows: RowSet, { generator }: BoundColumn): readonly ProfileFact[] {
  const parameters = generator.ofRow?.parameters(rows) ?? [];
  return parameters.map(({ title, mean }) => ({
    label: `${title}, on average`,
    sample: Number.isNaN(mean) ? 'none' : shownNumber(mean),
  }));
}

function nullsOf({ valid }: Vector, count: number): number {
  let nulls = 0;
  if (valid !== undefined) for (let row = 0; row < count; row++) if (valid[row] === 0) nulls++;
  return nulls;
}
