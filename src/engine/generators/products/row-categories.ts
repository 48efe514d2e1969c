import type { KindSpec } from '../../../schema/kind.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { ProductCategory, ProductData } from '../../plan/product-data.ts';
import { entitySetting } from '../entities/entity-settings.ts';
import { listedTexts } from '../entities/listed-texts.ts';
import { rowCases, settingColumn } from '../entities/row-cases.ts';
import type { RowCategories } from './assortment.ts';

/**
 * The categories that a column names row by row: by the word of the assortment, by the letters of article numbers, or by the
 * name that one of the given locales has for them. Reports words it knows beforehand to be none of these.
 *
 * @returns undefined where nothing is wrong and no column says it, and where something is wrong
 */
export function rowCategories(
  spec: KindSpec,
  entity: { readonly kind: string; readonly of: string },
  data: readonly ProductData[],
  context: ColumnContext,
): RowCategories | 'wrong' | undefined {
  const stated = entitySetting('assortment_from', spec, entity, context);
  if (stated === undefined) return undefined;
  const source = settingColumn(stated, 'assortment_from', context);
  if (source === undefined) return 'wrong';
  const words = new Map<string, number>();
  for (const { categories } of data)
    categories.forEach((category, place) => {
      for (const word of wordsOf(category)) if (!words.has(word)) words.set(word, place);
    });
  const strange = listedTexts(source.column)?.filter((text) => text !== '' && !words.has(text)) ?? [];
  if (stated.isOwn && strange.length > 0) {
    const ids = data[0]?.categories.map(({ id }) => id).join(', ') ?? '';
    context.report({
      severity: 'warning',
      code: 'unknown_reference',
      at: '/assortment_from',
      message: `"${source.column.name}" can say ${strange.map((text) => `"${text}"`).join(', ')}, and no shop here sells such things.`,
      hint: `Rows that say so are of any assortment. Known are ${ids}.`,
    });
  }
  const of = rowCases(
    source,
    { key: 'assortment_from', isOwn: stated.isOwn },
    words,
    data[0]?.categories.length ?? 0,
    context,
  );
  return of === undefined ? 'wrong' : { id: stated.value, of };
}

function wordsOf({ id, code, name }: ProductCategory): readonly string[] {
  return [id, code, name];
}
