import type { WorkbenchState } from '../state/workbench-state.ts';
import type { Action, ActionId } from './action.ts';
import { matchesShortcut, type PressedKeys } from './shortcut.ts';

/** What a line of the outline stands for. */
export type LineKind = 'table' | 'column' | 'relation';

const IDS: Readonly<Record<LineKind, readonly ActionId[]>> = {
  table: [
    'add_column',
    'rename_table',
    'change_rows',
    'duplicate_table',
    'move_table_up',
    'move_table_down',
    'delete_table',
  ],
  column: [
    'add_column',
    'rename_column',
    'change_kind',
    'duplicate_column',
    'move_column_up',
    'move_column_down',
    'delete_column',
  ],
  relation: [
    'add_relation',
    'rename_relation',
    'change_relation',
    'duplicate_relation',
    'move_relation_up',
    'move_relation_down',
    'delete_relation',
  ],
};

/** The actions of a line in the order of its menu. */
export function lineActions(actions: readonly Action[], kind: LineKind): readonly Action[] {
  return IDS[kind].flatMap((id) => actions.filter((action) => action.id === id));
}

/** The action that a key pressed on a line asks for. */
export function lineActionForKey(
  actions: readonly Action[],
  kind: LineKind,
  pressed: PressedKeys,
  isMac: boolean,
): Action | undefined {
  return lineActions(actions, kind).find((action) =>
    action.shortcuts?.some((shortcut) => matchesShortcut(shortcut, pressed, isMac)),
  );
}

/** What the menu of a line calls an action. */
export function lineLabel(action: Action, state: WorkbenchState): string {
  return action.lineLabel?.(state) ?? action.label(state);
}
