import type { KindSpec } from '../../../schema/kind.ts';
import { LOCALES, type LocaleName } from '../../../schema/locales.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { entitySetting } from './entity-settings.ts';
import { localeWords } from './locale-words.ts';
import { localesOfColumn } from './locales-of-column.ts';
import { rowCases, settingColumn } from './row-cases.ts';

/** Which locale each row of an entity follows. */
export interface RowLocales {
  /** Those that can come; the first is that of rows which name none. */
  readonly names: readonly LocaleName[];
  /** The place in `names` for each row; undefined where there is one only. */
  readonly of?: (rows: RowSet) => Int32Array;
  /** Tells settings apart. */
  readonly id: string;
}

/** The locales of an entity: the one it states, else that of the document, or row by row those that a column names. */
export function rowLocales(
  spec: KindSpec,
  entity: { readonly kind: string; readonly of: string },
  context: ColumnContext,
): RowLocales | undefined {
  const stated = entitySetting('locale', spec, entity, context)?.value;
  const base = LOCALES.find((each) => each === (stated ?? context.document.locale)) ?? 'en_US';
  context.remember(`locale of ${entity.of} ${base}`);
  const from = entitySetting('locale_from', spec, entity, context);
  if (from === undefined) return { names: [base], id: base };
  const source = settingColumn(from, 'locale_from', context);
  if (source === undefined) return undefined;
  const others = localesOfColumn(source.column, context.document).filter((each) => each !== base);
  const names = [base, ...others];
  context.remember(`locales ${names.join(' ')}`);
  const words = new Map<string, number>();
  for (const [word, locale] of localeWords()) {
    const place = names.indexOf(locale);
    if (place >= 0) words.set(word, place);
  }
  const of = rowCases(source, { key: 'locale_from', isOwn: from.isOwn }, words, 0, context);
  return of && { names, of, id: `${base} ${from.value}` };
}
