import type { TableSpec } from '../../schema/document-model.ts';
import type { Relation } from '../../schema/references/relations.ts';
import { childCountText } from './child-count-text.ts';

/** A relation as a person would say it: "order belongs to customer, 0 or more each", "order.product_id points at product". */
export function relationSentence(table: TableSpec, relation: Relation): string {
  switch (relation.kind) {
    case 'parent':
      return `${table.name} belongs to ${relation.target}, ${childCountText(table)} each`;
    case 'key':
      return `${table.name}.${relation.name ?? relation.column ?? '?'} points at ${relation.target}`;
  }
}
