import { useStore } from 'zustand';
import { createEngineClient } from '../../runtime/engine-client.ts';
import { createWorkbench } from './create-workbench.ts';
import type { WorkbenchActions, WorkbenchState } from './workbench-state.ts';

/** The client of the worker that keeps this tab's document: rows and profiles are asked of it with the plan's id. */
export const engine = createEngineClient();

/** This tab's workbench. */
export const workbench = createWorkbench(engine);

/** What features may do to the workbench. */
export const workbenchActions: WorkbenchActions = {
  edit: workbench.edit,
  editText: workbench.editText,
  discardText: workbench.discardText,
  undo: workbench.undo,
  redo: workbench.redo,
  select: workbench.select,
  show: workbench.show,
  setScale: workbench.setScale,
};

/** A part of the workbench's state; the component renders again when the selected part is another value. */
export function useWorkbench<T>(select: (state: WorkbenchState) => T): T {
  return useStore(workbench.store, select);
}

/** Whether nothing may be edited by form now: the tab is read-only or the text is broken. */
export function useIsReadOnly(): boolean {
  return useWorkbench((state) => state.brokenText !== undefined || state.saveState.kind === 'read_only');
}
