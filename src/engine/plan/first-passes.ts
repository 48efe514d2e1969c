import type { BoundTable } from './bound-table.ts';
import { dependencyName } from './dependency.ts';
import { neededForRows } from './needed-for-rows.ts';
import type { Pass } from './passes.ts';
import type { Step } from './plan.ts';

/** The passes that rows of a table need, and the others, both in the order they had. */
export function firstPasses(
  passes: readonly Pass[],
  table: string | undefined,
  tables: ReadonlyMap<string, BoundTable>,
): { readonly first: readonly Pass[]; readonly others: readonly Pass[] } {
  const needed = table === undefined ? undefined : neededForRows(table, tables);
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

/** The name of the node that a step makes. */
function stepName(step: Step): string {
  const { table } = step;
  if (step.kind === 'accumulate') return dependencyName({ kind: 'column', table, column: step.column });
  return dependencyName({ kind: step.kind === 'count' ? 'numbers' : 'order', table });
}
