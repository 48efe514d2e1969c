import { useState } from 'react';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import type { NamedPart } from '../../state/shell.ts';
import type { Selection } from '../../state/workbench-state.ts';

/** Up to this many columns in all, every table starts opened. */
const COLUMNS_AT_ONCE = 40;

/** Which tables of the outline are open. */
export interface Expansion {
  /** Opened by a person, or because something in them is selected. */
  readonly expanded: ReadonlySet<string>;
  /** Closed by a person, although a filter found something in them. */
  readonly closed: ReadonlySet<string>;
  readonly expand: (table: string, isExpanded: boolean) => void;
}

/** Opens all tables of a small document, and always the one whose column is newly selected or renamed. */
export function useExpanded(
  document: SemblanceDocument,
  selection: Selection,
  renaming: NamedPart | undefined,
): Expansion {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => {
    const columns = document.tables.reduce((sum, table) => sum + table.columns.length, 0);
    const opened = columns <= COLUMNS_AT_ONCE ? document.tables.map(({ name }) => name) : [];
    return new Set(selection.table === undefined ? opened : [...opened, selection.table]);
  });
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState<readonly [Selection, NamedPart | undefined]>([selection, renaming]);
  if (seen[0] !== selection || seen[1] !== renaming) {
    setSeen([selection, renaming]);
    for (const place of [seen[0] === selection ? {} : selection, renaming?.kind === 'column' ? renaming : {}]) {
      const { table, column } = place;
      if (table !== undefined && column !== undefined) setExpanded((before) => withName(before, table, true));
    }
  }
  return {
    expanded,
    closed,
    expand(table, isExpanded) {
      setExpanded((before) => withName(before, table, isExpanded));
      setClosed((before) => withName(before, table, !isExpanded));
    },
  };
}

/** The set with a name in it, or without; the same set where nothing changes. */
function withName(names: ReadonlySet<string>, name: string, isIn: boolean): ReadonlySet<string> {
  if (names.has(name) === isIn) return names;
  return new Set(isIn ? [...names, name] : [...names].filter((each) => each !== name));
}
