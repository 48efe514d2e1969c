import { useStore } from 'zustand';
import { workbench } from '../state/workbench.ts';
import type { ActionId } from './action.ts';
import { actionById, runAction } from './actions.ts';

/** An action as a button shows it. */
export interface ShownAction {
  readonly label: string;
  /** Why it cannot be done now; undefined when it can. */
  readonly unavailable: string | undefined;
  readonly shortcut: string | undefined;
  run(): void;
}

/** The action of that id as it stands now. */
export function useAction(id: ActionId): ShownAction {
  const action = actionById(id);
  const label = useStore(workbench.store, action.label);
  const unavailable = useStore(workbench.store, (state) => action.unavailable?.(state));
  return { label, unavailable, shortcut: action.shortcuts?.[0], run: () => runAction(id) };
}
