import type { ColumnType } from '../../../schema/column-type.ts';
import type { SemblanceDocument, TableSpec } from '../../../schema/document-model.ts';
import { relationParts } from '../../../schema/references/relation-parts.ts';
import { type Relation, relationsOf } from '../../../schema/references/relations.ts';
import { childCountText } from '../../ui/child-count-text.ts';
import { relationSentence } from '../../ui/relation-sentence.ts';

/** A column that a table of the diagram shows: one of its key, or one that leads to another table. */
export interface DiagramColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly isKey: boolean;
  /** The table it leads to. */
  readonly target?: string;
}

export interface DiagramTable {
  /** Unique in the diagram. */
  readonly id: string;
  /** Its place among the tables of the document. */
  readonly index: number;
  readonly table: string;
  readonly columns: readonly DiagramColumn[];
  /** How many other columns it has. */
  readonly more: number;
}

export interface DiagramRelation {
  /** Unique in the diagram. */
  readonly id: string;
  /** The table that carries it, and the one it leads to, by their ids. */
  readonly from: string;
  readonly to: string;
  readonly table: string;
  /** The columns that carry it; a driving parent may have none. */
  readonly columns: readonly string[];
  /** How many rows stand at its ends, in words. */
  readonly label: string;
  readonly sentence: string;
}

/** The model as it is drawn. */
export interface Diagram {
  readonly tables: readonly DiagramTable[];
  readonly relations: readonly DiagramRelation[];
}

/** What is drawn of a document; a relation to a table that does not exist is left out. */
export function diagramOf(document: SemblanceDocument): Diagram {
  const ids = uniqueIds(document.tables.map(({ name }) => name));
  const idOf = (name: string) => ids[document.tables.findIndex((table) => table.name === name)];
  const relations = document.tables.flatMap((table, index) =>
    relationsOf(table).flatMap((relation, at): readonly DiagramRelation[] => {
      const to = idOf(relation.target);
      const from = ids[index];
      return to === undefined || from === undefined
        ? []
        : [diagramRelation(table, relation, `${from}/${at}`, from, to)];
    }),
  );
  return {
    tables: document.tables.map((table, index) => diagramTable(table, index, ids[index] ?? table.name)),
    relations,
  };
}

function diagramTable(table: TableSpec, index: number, id: string): DiagramTable {
  const targets = new Map(
    relationsOf(table).flatMap((relation) =>
      relationParts(table, relation).map(({ column }) => [column.name, relation.target]),
    ),
  );
  const shown = table.columns.filter(({ name }) => table.key?.includes(name) === true || targets.has(name));
  const columns = shown.map(({ name, type }): DiagramColumn => {
    const target = targets.get(name);
    const isKey = table.key?.includes(name) === true;
    return { name, type, isKey, ...(target !== undefined && { target }) };
  });
  return { id, index, table: table.name, columns, more: table.columns.length - columns.length };
}

function diagramRelation(table: TableSpec, relation: Relation, id: string, from: string, to: string): DiagramRelation {
  const parts = relationParts(table, relation).map(({ column }) => column);
  const label =
    relation.kind === 'parent'
      ? `${childCountText(table)} each`
      : parts.some(({ nullable }) => nullable === true)
        ? 'points at one or none'
        : 'points at one';
  const columns = parts.map(({ name }) => name);
  return { id, from, to, table: table.name, columns, label, sentence: relationSentence(table, relation) };
}

/** Names may occur twice as long as a document is being mended; ids may not. */
function uniqueIds(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times === 0 ? name : `${name}~${times}`;
  });
}
