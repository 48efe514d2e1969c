import type { ColumnSpec, SemblanceDocument } from '../../../schema/document-model.ts';
import { LOCALES, type LocaleName } from '../../../schema/locales.ts';
import { listedTexts } from './listed-texts.ts';
import { localeWords } from './locale-words.ts';

/** The locales that the texts of a column can stand for, as far as its generator lists them; all there are where it does not. */
export function localesOfColumn(column: ColumnSpec, document: SemblanceDocument): readonly LocaleName[] {
  const texts = column.generator.kind === 'place' ? ofPlaces(document) : listedTexts(column);
  if (texts === undefined) return LOCALES;
  const words = localeWords();
  const found = new Set(texts.map((text) => words.get(text)));
  return LOCALES.filter((locale) => found.has(locale));
}

/** The locales of all places of a document: a column of one may be told its locale by another column. */
function ofPlaces(document: SemblanceDocument): readonly string[] | undefined {
  const places = document.tables.flatMap(({ columns }) =>
    columns.map((column) => column.generator).filter(({ kind }) => kind === 'place'),
  );
  if (places.some(({ locale_from }) => locale_from !== undefined)) return undefined;
  return [document.locale ?? 'en_US', ...places.map(({ locale }) => (typeof locale === 'string' ? locale : ''))];
}
