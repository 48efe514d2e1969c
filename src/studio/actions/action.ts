import { FORMAT_IDS, type FormatId } from '../../formats/format-id.ts';
import type { WorkbenchState } from '../state/workbench-state.ts';

const PLAIN_IDS = [
  'undo',
  'redo',
  'save_file',
  'open_file',
  'new_document',
  'open_wizard',
  'go_to_start',
  'show_diagram',
  'show_rows',
  'show_charts',
  'show_json',
  'show_report',
  'zoom_in',
  'zoom_out',
  'fit_diagram',
  'show_problems',
  'export',
  'export_table',
  'cancel_run',
  'show_runs',
  'rename_document',
  'duplicate_document',
  'delete_document',
  'take_over',
  'toggle_color_scheme',
  'roll_seed',
  'copy_seed',
  'search',
  'shortcuts',
  'next_pane',
  'previous_pane',
  'add_table',
  'rename_table',
  'duplicate_table',
  'move_table_up',
  'move_table_down',
  'delete_table',
  'change_rows',
  'add_column',
  'rename_column',
  'duplicate_column',
  'move_column_up',
  'move_column_down',
  'delete_column',
  'change_kind',
  'add_relation',
  'rename_relation',
  'change_relation',
  'duplicate_relation',
  'move_relation_up',
  'move_relation_down',
  'delete_relation',
  'find_in_model',
] as const;

/** Downloads all tables, or the one that is shown, in a format. */
type DownloadId = `download_${FormatId}` | `download_table_${FormatId}`;

export type ActionId = (typeof PLAIN_IDS)[number] | DownloadId;

/** The ids of everything a person can do. */
export const ACTION_IDS: readonly ActionId[] = [
  ...PLAIN_IDS,
  ...FORMAT_IDS.flatMap((format) => [`download_${format}`, `download_table_${format}`] as const),
];

/** The headings of the palette and of the shortcut sheet. */
export const ACTION_GROUPS = ['Edit', 'Document', 'View', 'Tables and columns', 'Relations', 'Export', 'Help'] as const;

/** One thing a person can do: buttons, menus, palette, keyboard and shortcut sheet all read this row. */
export interface Action {
  readonly id: ActionId;
  readonly group: (typeof ACTION_GROUPS)[number];
  label(state: WorkbenchState): string;
  /** What the menu of a line of the outline calls it, where the line itself says what it is about. */
  lineLabel?(state: WorkbenchState): string;
  /** Other words a person may look for. */
  readonly keywords: string;
  /** e.g. "mod+shift+z", "F6", "?"; the first is the one that is shown. */
  readonly shortcuts?: readonly string[];
  /** Its shortcuts work only while the focus is in the outline or in the diagram; everywhere where this is left out. */
  readonly scope?: 'outline' | 'diagram';
  /** Whether its shortcut also works while the focus is in the text editor; left to the editor otherwise. */
  readonly inEditor?: boolean;
  /** Why it cannot be done now, as a sentence; undefined when it can. */
  unavailable?(state: WorkbenchState): string | undefined;
  run(state: WorkbenchState): void;
}

/** Why no document can be changed now; undefined when it can. */
export function whyReadOnly(state: WorkbenchState): string | undefined {
  if (state.document === undefined) return 'No document is open.';
  if (state.saveState.kind === 'read_only') return 'This document is open in another tab.';
  return state.brokenText === undefined ? undefined : 'The JSON text is broken: mend or discard it first.';
}

/** Why nothing can be done with a document now; undefined when it can. */
export function whyNoDocument(state: WorkbenchState): string | undefined {
  return state.documentId === undefined ? 'No document is open.' : undefined;
}
