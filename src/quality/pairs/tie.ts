import type { BoundColumn, BoundTable } from '../../engine/plan/bound-table.ts';
import { dependencyName } from '../../engine/plan/dependency.ts';
import { type DrawsBehind, drawsBehind } from '../../engine/plan/draws-behind.ts';

/**
 * What ties two columns of a table. `none`: no draw decides both, and the rows of one of them are independent, so that they
 * are independent by declaration. `derived`: one is made from the other. `shared`: both rest on a third thing. `rows`: no
 * draw decides both, but rows of neither are independent of each other, so that chance alone may make them alike.
 */
export type Tie = 'none' | 'derived' | 'shared' | 'rows';

/** A column with all that its exported values rest on. */
export interface TiedColumn extends DrawsBehind {
  readonly name: string;
  /** Whether its values are independent from row to row, of one law, and of its own draws alone. */
  readonly isOwn: boolean;
}

/** Follows a column to all that it rests on. */
export function tiedColumn(
  table: string,
  { name, generator }: BoundColumn,
  tables: ReadonlyMap<string, BoundTable>,
): TiedColumn {
  const behind = drawsBehind({ kind: 'exported', table, column: name }, tables);
  const isOwn = generator.commonLaw !== undefined && generator.isStratified !== true && behind.nodes.size === 2;
  return { ...behind, name, isOwn };
}

/** What ties two columns of a table. */
export function tieOf(table: string, one: TiedColumn, other: TiedColumn): Tie {
  const node = ({ name }: TiedColumn) => dependencyName({ kind: 'column', table, column: name });
  if (one.nodes.has(node(other)) || other.nodes.has(node(one))) return 'derived';
  for (const stream of one.streams) if (other.streams.has(stream)) return 'shared';
  return one.isOwn || other.isOwn ? 'none' : 'rows';
}
