import type { KindSpec } from '../../../schema/kind.ts';
import type { ColumnContext } from '../../plan/column-context.ts';

/** A setting of an entity as the document states it, and whether the column itself does. */
export interface EntitySetting {
  readonly value: string;
  readonly isOwn: boolean;
}

/**
 * What an entity of a row is told once, for all columns that ask for parts of it: the column's own word, else that of the
 * first column of the entity in the table. Reports a column that says something else than the ones before it.
 *
 * @param kinds the kinds of generators that speak of the same entity
 * @param of the name of the entity, and what it is where none is given
 */
export function entitySetting(
  key: string,
  spec: KindSpec,
  { kind, of }: { readonly kind: string; readonly of: string },
  context: ColumnContext,
): EntitySetting | undefined {
  const first = context.table.columns.find(
    ({ generator }) => generator.kind === kind && (generator.of ?? kind) === of && typeof generator[key] === 'string',
  )?.generator[key];
  const own = spec.kind === kind ? spec[key] : undefined;
  if (typeof own !== 'string') {
    if (typeof first !== 'string') return undefined;
    context.remember(`${of} ${key} ${first}`);
    return { value: first, isOwn: false };
  }
  if (typeof first === 'string' && first !== own && context.nesting === undefined) {
    context.report({
      code: 'conflict',
      at: `/${key}`,
      message: `The ${kind} "${of}" of this row is already told "${first}" by another column.`,
      hint: 'All columns of one entity follow the same setting; give this one another name in "of" if it is another.',
      fix: { title: `Take "${first}"`, edits: [{ op: 'set', path: `${context.path}/${key}`, value: first }] },
    });
  }
  return { value: own, isOwn: true };
}
