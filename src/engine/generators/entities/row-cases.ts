import type { ResolvedReference } from '../../../schema/references/resolve-reference.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { matchCases } from '../match-cases.ts';
import type { EntitySetting } from './entity-settings.ts';

/** The column that a setting of an entity names. What is wrong with it is said at the column that names it, once. */
export function settingColumn(
  setting: EntitySetting,
  key: string,
  context: ColumnContext,
): ResolvedReference | undefined {
  if (setting.isOwn) return context.resolve(setting.value, `/${key}`);
  const found = context.lookUp(setting.value);
  return found.kind === 'reference' ? found.reference : undefined;
}

/**
 * Finds for each row which of some words a column of texts holds, by the number the word stands for.
 *
 * @param words each with its number
 * @param otherwise the number of a row that holds none of them, or nothing
 */
export function rowCases(
  source: ResolvedReference,
  { key, isOwn }: { readonly key: string; readonly isOwn: boolean },
  words: ReadonlyMap<string, number>,
  otherwise: number,
  context: ColumnContext,
): ((rows: RowSet) => Int32Array) | undefined {
  const shape = context.shapeOf(source.column);
  if (shape.type !== 'text') {
    if (isOwn) {
      context.report({
        code: 'type_mismatch',
        at: `/${key}`,
        message: `"${source.column.name}" is ${shape.type}, and no text.`,
        hint: 'Name a column of texts.',
      });
    }
    return undefined;
  }
  const cases = [...words.keys()];
  const match = matchCases(cases, shape, context);
  if (match === undefined) return undefined;
  const numbers = Int32Array.from([...words.values(), otherwise]);
  return (rows) =>
    match(rows.read(source.hops, source.column.name), rows.count).map((place) => numbers[place] as number);
}
