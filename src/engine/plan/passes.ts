import type { AccumulateStep, Step } from './plan.ts';

/** A step by itself, or columns whose passes over one table are one. */
export type Pass =
  | { readonly kind: 'single'; readonly step: Exclude<Step, AccumulateStep> }
  | { readonly kind: 'shared'; readonly over: string; readonly steps: readonly AccumulateStep[] };

/**
 * Puts steps in an order in which columns that are accumulated over the same table share one pass where they can.
 *
 * A column's level is the number of accumulations that stand in each other's way below it: those of one level need none of
 * each other, all that they need is of a lower level, and what a step of a level needs besides comes before it as it did.
 */
export function passesOf(steps: readonly Step[]): readonly Pass[] {
  const passes: Pass[] = [];
  const levels = steps.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = 0; level <= levels; level++) {
    const ofLevel = steps.filter((step) => step.level === level);
    const shared = new Map<string, AccumulateStep[]>();
    for (const step of ofLevel) {
      if (step.kind === 'accumulate') shared.set(step.over, [...(shared.get(step.over) ?? []), step]);
    }
    for (const [over, each] of shared) passes.push({ kind: 'shared', over, steps: each });
    for (const step of ofLevel) if (step.kind !== 'accumulate') passes.push({ kind: 'single', step });
  }
  return passes;
}
