import type { ColumnType } from '../../../schema/column-type.ts';
import type { ProblemCount } from '../../state/problem-counts.ts';

interface ItemBase {
  /** Unique in the outline, and the same after an edit that does not rename the item. */
  readonly id: string;
  /** From 1 at the outermost. */
  readonly level: number;
  /** The text that is shown, matched by type-ahead and read out first. */
  readonly label: string;
  readonly problems: ProblemCount;
}

export interface TableItem extends ItemBase {
  readonly kind: 'table';
  readonly table: string;
  /** Undefined as long as no plan says it. */
  readonly rows?: number;
  readonly expanded: boolean;
}

export interface ColumnItem extends ItemBase {
  readonly kind: 'column';
  readonly table: string;
  readonly column: string;
  readonly type: ColumnType;
  readonly isKey: boolean;
  readonly isHidden: boolean;
  /** The table it points at. */
  readonly target?: string;
}

export interface RelationItem extends ItemBase {
  readonly kind: 'relation';
  readonly relation: 'parent' | 'key';
  /** The table that carries the relation. */
  readonly table: string;
  /** The column that carries the foreign key, the first where several carry parts of it; a driving parent may have none. */
  readonly column?: string;
  /** All columns that carry it. */
  readonly columns: readonly string[];
  readonly target: string;
}

/** One line of the outline. */
export type OutlineItem = TableItem | ColumnItem | RelationItem;

/** Where a table, a column or a relation stands in the outline. */
export function itemId(kind: OutlineItem['kind'], table: string, column?: string): string {
  return `${kind}:${table}${column === undefined ? '' : `.${column}`}`;
}

/** What is selected with a line: a relation is its column, or its table where it has none. */
export function placeOfItem(item: OutlineItem): { readonly table: string; readonly column?: string } {
  return item.kind === 'table' || item.column === undefined
    ? { table: item.table }
    : { table: item.table, column: item.column };
}
