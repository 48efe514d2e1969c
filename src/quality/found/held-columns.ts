import type { BoundColumn, BoundTable } from '../../engine/plan/bound-table.ts';
import type { Dependency } from '../../engine/plan/dependency.ts';
import { heldKey } from '../../schema/references/held-key.ts';
import { relationParts } from '../../schema/references/relation-parts.ts';
import { relationsOf } from '../../schema/references/relations.ts';
import { orderedTimes } from '../measures/ordered-times.ts';
import type { TableSite } from '../measures/site.ts';
import { agreementsOf } from './found-where-measure.ts';

/**
 * What must be kept of tables because rows of others lead to them: for each such table the columns that those read. A table
 * that is only looked up in has none.
 */
export function heldColumns(sites: readonly TableSite[]): ReadonlyMap<string, ReadonlySet<string>> {
  const tables = new Map(sites.map(({ table }) => [table.name, table]));
  const held = new Map<string, Set<string>>();
  const keep = (table: string, name: string): void => {
    const columns = held.get(table);
    const column = tables.get(table)?.columns.get(name);
    if (columns === undefined || column === undefined || columns.has(name)) return;
    columns.add(name);
    // What is hidden may be computed from what is not.
    if (column.spec.hidden === true) for (const input of column.inputs) keepInput(keep, input);
  };
  for (const { table } of sites) for (const { target } of relationsOf(table.spec)) held.set(target, new Set());
  for (const { spec } of sites)
    for (const column of tables.get(spec.name)?.columns.values() ?? [])
      if (column.generator.rolls !== undefined && isPlaced(column)) held.set(column.generator.rolls.table, new Set());
  for (const site of sites) {
    const { table } = site;
    const isOwnTarget = relationsOf(table.spec).some(({ target }) => target === table.name);
    const inputs = [...table.columns.values()].flatMap((column) => inputsOf(column));
    for (const input of [...inputs, ...table.rowsInputs])
      if (input.table !== table.name || isOwnTarget) keepInput(keep, input);
    for (const { relation, theirs } of agreementsOf(site)) keep(relation.target, theirs);
    for (const { hops, other } of orderedTimes(site)) {
      const last = hops[hops.length - 1];
      if (last !== undefined) keep(last.target, other.name);
    }
    keepLinks(table, tables, keep);
  }
  return held;
}

function keepInput(keep: (table: string, column: string) => void, input: Dependency): void {
  if (input.kind === 'column' || input.kind === 'exported') keep(input.table, input.column);
}

/** A roll-up takes the rows of its children as they pass; the first or the last of them it looks up. */
function inputsOf(column: BoundColumn): readonly Dependency[] {
  const { rolls } = column.generator;
  return rolls === undefined || isPlaced(column)
    ? column.inputs
    : column.inputs.filter(({ table }) => table !== rolls.table);
}

function isPlaced({ spec }: BoundColumn): boolean {
  return spec.generator.aggregate === 'first' || spec.generator.aggregate === 'last';
}

/** The foreign keys of a table that others go through on their way. */
function keepLinks(
  { spec }: BoundTable,
  tables: ReadonlyMap<string, BoundTable>,
  keep: (table: string, column: string) => void,
): void {
  for (const relation of relationsOf(spec)) {
    const target = tables.get(relation.target);
    if (target === undefined) continue;
    for (const column of heldKey(relationParts(spec, relation), target.spec))
      if (column !== undefined) keep(spec.name, column.name);
  }
}
