import { useEffect, useState } from 'react';
import { tellingColumns, tellingTable } from './telling-columns.ts';
import { sampleTable, templatePlan } from './template-rows.ts';

/** A few rows of a template, as texts. */
export interface CardRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

const ROWS = 3;
const COLUMNS = 4;
/** Whoever only passes over a card wants no rows. */
const PAUSE_MS = 80;

/** Three rows of a template's most telling table, made by the engine once they are wanted. */
export function useCardRows(id: string, isWanted: boolean): CardRows | undefined {
  const [rows, setRows] = useState<CardRows>();
  const isMissing = rows === undefined;
  useEffect(() => {
    if (!isWanted || !isMissing) return undefined;
    let isGone = false;
    const timer = setTimeout(() => {
      // What cannot be shown is left out here; the way in says why.
      readCardRows(id).then(
        (read) => !isGone && setRows(read),
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [id, isWanted, isMissing]);
  return rows;
}

async function readCardRows(id: string): Promise<CardRows | undefined> {
  const table = tellingTable(await templatePlan(id));
  if (table === undefined) return undefined;
  const columns = tellingColumns(table, COLUMNS).map(({ name }) => name);
  const { page } = await sampleTable(id, table.name, ROWS);
  const cells = columns.map((name) => page.columns.find((column) => column.name === name)?.cells ?? []);
  const rows = Array.from({ length: Math.min(ROWS, table.rows) }, (_, row) =>
    cells.map((column) => column[row] ?? null),
  );
  return { table: table.name, columns, rows };
}
