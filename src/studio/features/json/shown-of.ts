import type { JsonValue } from '../../../schema/json-value.ts';
import type { WorkbenchState } from '../../state/workbench-state.ts';
import type { Shown } from './text-sync.ts';

/** What the editor is to show of the workbench's state. */
export function shownOf(document: WorkbenchState['document'] | undefined, brokenText: string | undefined): Shown {
  return {
    // A document is read from JSON and holds nothing else; its type says less of the parameters of kinds.
    ...(document === undefined ? {} : { document: document as unknown as JsonValue }),
    ...(brokenText === undefined ? {} : { brokenText }),
  };
}
