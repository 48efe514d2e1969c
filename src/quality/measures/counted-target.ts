import { heldKey } from '../../schema/references/held-key.ts';
import { relationParts } from '../../schema/references/relation-parts.ts';
import { type Relation, tableNamed } from '../../schema/references/relations.ts';
import { type CountedKey, countedKey } from './counted-key.ts';
import type { TableSite } from './site.ts';

/** A foreign key that is a running number of its target, and the column that holds it. */
export interface CountedTarget extends CountedKey {
  readonly column: string;
}

/** The running number that a relation leads by, if its foreign key is one. */
export function countedTarget({ document, spec }: TableSite, relation: Relation): CountedTarget | undefined {
  const target = tableNamed(document, relation.target);
  const [name, ...more] = target?.key ?? [];
  const keyColumn = target?.columns.find((column) => column.name === name);
  const [held] = target === undefined ? [] : heldKey(relationParts(spec, relation), target);
  if (keyColumn === undefined || held === undefined || more.length > 0) return undefined;
  const counted = countedKey(keyColumn);
  return counted && { ...counted, column: held.name };
}
