import type { PlanSummary } from '../../../../runtime/protocol.ts';

/** A column whose shape says something of the data. */
export interface StripColumn {
  readonly table: string;
  readonly column: string;
}

/** How much the chart of a type says, the most first. */
const TELLING = ['decimal', 'timestamp', 'integer', 'float', 'date', 'boolean', 'text'];

/** The columns whose shapes say most, the tables with most rows first, at most two of a table. */
export function stripColumns({ tables }: PlanSummary, most: number): readonly StripColumn[] {
  const found = tables
    .toSorted((a, b) => b.rows - a.rows)
    .map(({ name: table, columns }) =>
      columns
        .filter(
          ({ isKey, hidden, target, type }) => !isKey && !hidden && target === undefined && TELLING.includes(type),
        )
        .toSorted((a, b) => TELLING.indexOf(a.type) - TELLING.indexOf(b.type))
        .filter(({ type }, index, sorted) => sorted.findIndex((each) => each.type === type) === index)
        .map(({ name }) => ({ table, column: name })),
    );
  const [first, second] = [0, 1].map((place) => found.flatMap((columns) => columns[place] ?? []));
  return [...(first ?? []), ...(second ?? [])].slice(0, most);
}
