import { BUDGET_BYTES } from '../engine/plan/budget.ts';
import type { Plan } from '../engine/plan/plan.ts';

/** How many workers may each hold a copy of what is prepared for a plan, of those that are wanted; at least one (R30). */
export function affordableWorkers({ artifacts }: Plan, wanted: number): number {
  const bytes = artifacts.reduce((sum, each) => sum + each.bytes, 0);
  return bytes === 0 ? wanted : Math.max(1, Math.min(wanted, Math.floor(BUDGET_BYTES / bytes)));
}
