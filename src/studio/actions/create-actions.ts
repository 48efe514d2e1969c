import type { Action } from './action.ts';
import type { ActionServices } from './action-services.ts';
import { columnActions } from './column-actions.ts';
import { documentActions } from './document-actions.ts';
import { downloadActions } from './download-actions.ts';
import { relationActions } from './relation-actions.ts';
import { tableActions } from './table-actions.ts';
import { viewActions } from './view-actions.ts';

/** The table of everything a person can do. */
export function createActions(services: ActionServices): readonly Action[] {
  return [
    ...documentActions(services),
    ...viewActions(services),
    ...downloadActions(services),
    ...tableActions(services),
    ...columnActions(services),
    ...relationActions(services),
  ];
}
