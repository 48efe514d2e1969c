import type { Meaning } from '../references/resolve-reference.ts';

/** What a word of a reference is spelled as: the name of the table, the column or the relation that it stands for. */
export function nameOfMeaning(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'table':
      return meaning.table;
    case 'column':
      return meaning.column;
    case 'relation':
      return meaning.relation;
  }
}
