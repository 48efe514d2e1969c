import type { SemblanceDocument, TableSpec } from '../../schema/document-model.ts';
import { type Relation, relationsOf } from '../../schema/references/relations.ts';
import { answerCount, countSentence } from './count-sentence.ts';
import { answerPick, pickSentence } from './pick-sentence.ts';
import type { Answer, SentencePart } from './sentence-part.ts';

/** A relation of a document as a sentence with gaps. */
export interface RelationSentence {
  /** Names the relation whatever else is in the document: "order" for the driving parent, "order.product_id" for a key. */
  readonly id: string;
  /** The table whose rows it speaks of. */
  readonly table: string;
  readonly target: string;
  readonly parts: readonly SentencePart[];
}

/** Every relation of a document as a sentence, in the order of the tables that carry them. */
export function relationSentences(document: SemblanceDocument): readonly RelationSentence[] {
  return document.tables.flatMap((table) =>
    relationsOf(table).map((relation) => ({
      id: idOf(table, relation),
      table: table.name,
      target: relation.target,
      parts: relation.kind === 'parent' ? countSentence(table) : pickSentence(document, table, relation),
    })),
  );
}

/** The document with one gap of a sentence filled; the same one where it has no such relation. */
export function answerSentence(
  document: SemblanceDocument,
  id: string,
  name: string,
  answer: Answer,
): SemblanceDocument {
  for (const [index, table] of document.tables.entries()) {
    const relation = relationsOf(table).find((each) => idOf(table, each) === id);
    if (relation === undefined) continue;
    const changed =
      relation.kind === 'parent'
        ? { ...table, rows: answerCount(table.rows, name, answer) }
        : answerPick(document, table, relation, name, answer);
    return { ...document, tables: document.tables.with(index, changed) };
  }
  return document;
}

function idOf(table: TableSpec, { kind, name, column }: Relation): string {
  return kind === 'parent' ? table.name : `${table.name}.${name ?? column ?? ''}`;
}
