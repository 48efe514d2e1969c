import { countRows } from './count.ts';
import { perParentRows } from './per-parent.ts';
import type { RowSourceKind } from './row-source-kind.ts';

/** The sources of rows; a new one is one file and one line here. */
export const ROW_SOURCES: readonly RowSourceKind[] = [countRows, perParentRows];
