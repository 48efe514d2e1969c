import { workbench } from '../state/workbench.ts';
import type { Selection } from '../state/workbench-state.ts';
import type { Action, ActionId } from './action.ts';
import { createActions } from './create-actions.ts';
import { services } from './services.ts';

/** Everything a person can do in this tab. */
export const actions: readonly Action[] = createActions(services);

/** The row of an action. */
export function actionById(id: ActionId): Action {
  const found = actions.find((action) => action.id === id);
  if (found === undefined) throw new Error(`There is no action ${id}.`);
  return found;
}

/** Does it, unless it cannot be done now: to what is selected, or as if the given place were. */
export function runAction(id: ActionId, selection?: Selection): void {
  const now = workbench.store.getState();
  const state = selection === undefined ? now : { ...now, selection };
  const action = actionById(id);
  if (action.unavailable?.(state) === undefined) action.run(state);
}
