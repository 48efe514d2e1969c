import { columnShape } from '../engine/plan/column-shape.ts';
import type { TableSpec } from '../schema/document-model.ts';
import { heldKey } from '../schema/references/held-key.ts';
import { relationParts } from '../schema/references/relation-parts.ts';
import { type Relation, relationsOf } from '../schema/references/relations.ts';
import type { FormatColumn } from './format-table.ts';

export type TableLookUp = (name: string) => TableSpec | undefined;

/** A row that a row belongs to: its parent, a parent of that, or one it points at. */
interface Source {
  readonly hops: readonly Relation[];
  readonly table: TableSpec;
  /** The columns of its key that stand in the file already, as foreign keys. */
  readonly held: ReadonlySet<string>;
  readonly isNullable: boolean;
}

/** No name of a column is longer, in a document as in PostgreSQL. */
const MOST_CHARACTERS = 63;

/**
 * The columns that a table's rows also hold when they are flattened (denormalised), in this order: those of the driving
 * parent, of its parent, and so on to the top; then those of each row it points at by a reference, but of no row that one
 * points at in turn. Hidden columns stay hidden, and a key is not repeated where a foreign key holds it.
 *
 * A column is called `<table>_<column>`; `<foreign key>_<column>` where two ways lead to the same table, or one leads back
 * to its own. Names are cut to 63 characters and numbered where they would be there twice.
 */
export function copiedColumns(table: TableSpec, tableNamed: TableLookUp): readonly FormatColumn[] {
  const sources = sourcesOf(table, tableNamed);
  const taken = new Set(table.columns.map(({ name }) => name));
  return sources.flatMap(({ hops, table: source, held, isNullable }) => {
    const ways = sources.filter((each) => each.table.name === source.name).length;
    const foreignKey = hops.at(-1)?.column;
    const isPlain = ways === 1 && source.name !== table.name;
    const prefix = isPlain || foreignKey === undefined ? source.name : foreignKey;
    const copied = source.columns.filter(({ name, hidden }) => hidden !== true && !held.has(name));
    return copied.map((column) => ({
      name: freeName(`${prefix}_${column.name}`, taken),
      nullable: isNullable || column.nullable === true,
      ...columnShape(column),
      from: { hops, table: source.name, column: column.name },
    }));
  });
}

function sourcesOf(table: TableSpec, tableNamed: TableLookUp): readonly Source[] {
  const sources: Source[] = [];
  let above: TableSpec | undefined = table;
  let hops: readonly Relation[] = [];
  while (above !== undefined) {
    const parent: Relation | undefined = relationsOf(above).find(({ kind }) => kind === 'parent');
    if (parent === undefined) break;
    hops = [...hops, parent];
    const source = sourceAt(above, parent, hops, tableNamed);
    if (source === undefined || sources.some((each) => each.table === source.table)) break;
    sources.push(source);
    above = source.table;
  }
  const references = relationsOf(table).filter(({ kind }) => kind === 'key');
  return [...sources, ...references.flatMap((each) => sourceAt(table, each, [each], tableNamed) ?? [])];
}

function sourceAt(
  from: TableSpec,
  relation: Relation,
  hops: readonly Relation[],
  tableNamed: TableLookUp,
): Source | undefined {
  const table = tableNamed(relation.target);
  if (table === undefined) return undefined;
  const parts = relationParts(from, relation);
  const holders = heldKey(parts, table);
  const held = (table.key ?? []).filter((_, place) => holders[place] !== undefined && holders[place].hidden !== true);
  const isNullable = relation.kind === 'key' && parts.some(({ column }) => column.nullable === true);
  return { hops, table, held: new Set(held), isNullable };
}

/** Takes a name that is free, and takes it. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted.slice(0, MOST_CHARACTERS);
  for (let number = 2; taken.has(name); number++) {
    const ending = `_${number}`;
    name = `${wanted.slice(0, MOST_CHARACTERS - ending.length)}${ending}`;
  }
  taken.add(name);
  return name;
}
