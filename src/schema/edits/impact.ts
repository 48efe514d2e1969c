/** A plan as far as two of them are compared: the plan summaries of the runtime fit. */
export interface ComparedTable {
  readonly name: string;
  /** The name its randomness is keyed by. */
  readonly key: string;
  readonly rows: number;
  /** Changes when the number or the identity of the rows can change. */
  readonly rowsFingerprint: string;
  readonly columns: readonly {
    readonly name: string;
    readonly key: string;
    /** Changes when a value of an unchanged row can change. */
    readonly fingerprint: string;
  }[];
}

export interface ImpactColumn {
  readonly table: string;
  readonly column: string;
}

/** What an edit did to the data. */
export interface Impact {
  /** The columns there are after the edit. */
  readonly totalColumns: number;
  /** The columns that hold the same bytes as before: same values, same rows. */
  readonly identicalColumns: number;
  readonly changedColumns: readonly ImpactColumn[];
  readonly addedColumns: readonly ImpactColumn[];
  /** By the names they had. */
  readonly removedColumns: readonly ImpactColumn[];
  /** Tables there before and after with another number of rows, or as many other rows. */
  readonly changedRows: readonly { readonly table: string; readonly before: number; readonly after: number }[];
}

/** Compares two plans by the keys of their randomness, so that what was only renamed or moved counts as the same. */
export function compareImpact(before: readonly ComparedTable[], after: readonly ComparedTable[]): Impact {
  const tablesBefore = new Map(before.map((table) => [table.key, table]));
  const tablesAfter = new Map(after.map((table) => [table.key, table]));
  const changedColumns: ImpactColumn[] = [];
  const addedColumns: ImpactColumn[] = [];
  const removedColumns: ImpactColumn[] = [];
  const changedRows: Impact['changedRows'][number][] = [];
  let totalColumns = 0;
  let identicalColumns = 0;

  for (const table of after) {
    totalColumns += table.columns.length;
    const old = tablesBefore.get(table.key);
    const sameRows = old !== undefined && old.rows === table.rows && old.rowsFingerprint === table.rowsFingerprint;
    if (old !== undefined && !sameRows) changedRows.push({ table: table.name, before: old.rows, after: table.rows });
    const columns = new Map(old?.columns.map((column) => [column.key, column]));
    for (const { name, key, fingerprint } of table.columns) {
      const column = columns.get(key);
      if (column === undefined) addedColumns.push({ table: table.name, column: name });
      else if (column.fingerprint !== fingerprint) changedColumns.push({ table: table.name, column: name });
      else if (sameRows) identicalColumns++;
    }
  }
  for (const table of before) {
    const keys = new Set(tablesAfter.get(table.key)?.columns.map((column) => column.key));
    for (const { name, key } of table.columns) {
      if (!keys.has(key)) removedColumns.push({ table: table.name, column: name });
    }
  }
  return { totalColumns, identicalColumns, changedColumns, addedColumns, removedColumns, changedRows };
}
