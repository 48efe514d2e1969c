import type { BoundTable } from './bound-table.ts';
import { neededForRows } from './needed-for-rows.ts';
import type { Pass } from './passes.ts';
import type { Step } from './plan.ts';
import { stepName } from './step-name.ts';

/** The passes that rows of a table, and a column of it, need, and the others, both in the order they had. */
export function firstPasses(
  passes: readonly Pass[],
  wanted: { readonly table: string; readonly column?: string | undefined } | undefined,
  tables: ReadonlyMap<string, BoundTable>,
): { readonly first: readonly Pass[]; readonly others: readonly Pass[] } {
  const needed = wanted && neededForRows(wanted.table, tables, wanted.column);
  if (needed === undefined) return { first: [], others: passes };
  const isNeeded = (step: Step) => needed.has(stepName(step));
  return {
    first: passes.flatMap((pass) => partOf(pass, isNeeded)),
    others: passes.flatMap((pass) => partOf(pass, (step) => !isNeeded(step))),
  };
}

/** The part of a pass that makes some of its steps, if any. */
function partOf(pass: Pass, isMeant: (step: Step) => boolean): readonly Pass[] {
  if (pass.kind === 'single') return isMeant(pass.step) ? [pass] : [];
  const steps = pass.steps.filter(isMeant);
  return steps.length === 0 ? [] : [{ ...pass, steps }];
}
