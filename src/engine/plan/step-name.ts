import { dependencyName } from './dependency.ts';
import type { Step } from './plan.ts';

/** The name of the node of the graph that a step makes. */
export function stepName(step: Step): string {
  const { table } = step;
  if (step.kind === 'accumulate') return dependencyName({ kind: 'column', table, column: step.column });
  return dependencyName({ kind: step.kind === 'count' ? 'numbers' : 'order', table });
}
