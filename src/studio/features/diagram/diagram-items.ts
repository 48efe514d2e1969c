import type { Selection } from '../../state/workbench-state.ts';
import type { Diagram } from './diagram.ts';
import type { Box } from './geometry.ts';
import type { DiagramLayout } from './layout-diagram.ts';
import { HEAD_PX, lineBox } from './table-size.ts';

/** Something in the drawing that can be gone to and selected. */
export interface DiagramItem {
  readonly id: string;
  readonly kind: 'table' | 'column' | 'relation';
  readonly box: Box;
  /** What is selected with it. */
  readonly place: Selection;
}

/** The id of a table's name, of one of its columns, or of a relation. */
export function diagramItemId(kind: DiagramItem['kind'], id: string, column = ''): string {
  return `${kind}:${id}:${column}`;
}

/** Everything that can be gone to, table by table: its name, its columns, then its relations. */
export function diagramItems({ tables, relations }: Diagram, layout: DiagramLayout): readonly DiagramItem[] {
  return tables.flatMap(({ id, table, columns }): readonly DiagramItem[] => {
    const box = layout.boxes[id];
    if (box === undefined) return [];
    const name = { ...box, height: HEAD_PX };
    return [
      { id: diagramItemId('table', id), kind: 'table', box: name, place: { table } },
      ...columns.map(
        (column, line): DiagramItem => ({
          id: diagramItemId('column', id, column.name),
          kind: 'column',
          box: lineBox(box, line),
          place: { table, column: column.name },
        }),
      ),
      ...relations.flatMap((relation): readonly DiagramItem[] => {
        const label = relation.from === id ? layout.lines[relation.id]?.label : undefined;
        if (label === undefined) return [];
        const [column] = relation.columns;
        const place = column === undefined ? { table } : { table, column };
        return [{ id: diagramItemId('relation', relation.id), kind: 'relation', box: label, place }];
      }),
    ];
  });
}

/** The item a selection stands for: its column where the drawing shows it, else its table. */
export function itemOfSelection(items: readonly DiagramItem[], { table, column }: Selection): DiagramItem | undefined {
  const own = items.filter(({ kind, place }) => kind !== 'relation' && place.table === table);
  return own.find(({ kind, place }) => kind === 'column' && place.column === column) ?? own[0];
}
