import type { Diagnostic, Edit } from '../diagnostic.ts';
import type { ColumnSpec, SemblanceDocument } from '../document-model.ts';
import type { JsonValue } from '../json-value.ts';
import { LOCALE_LANGUAGES, type LocaleName } from '../locales.ts';
import { pointer } from '../pointer.ts';
import { listedWords } from './listed-words.ts';
import type { LocalFacts } from './local-facts.ts';
import { type SpokenLists, spokenLists } from './spoken-lists.ts';
import { translateColumn } from './translate-column.ts';

/**
 * Offers to say lists of words in the locale of a document, where they stand in that of another one and a domain knows both:
 * all of them by one repair. A list that a person has changed is none that a domain knows; one whose words a formula compares
 * with stays as it is.
 */
export function offerWords(document: SemblanceDocument, facts: readonly LocalFacts[]): readonly Diagnostic[] {
  const { locale = 'en_US', tables } = document;
  const lists = spokenLists(facts);
  const foreign = tables.flatMap((table, t) =>
    table.columns.flatMap((column, c) => {
      const local = localColumn(column, lists, locale);
      const path = pointer('tables', t, 'columns', c, 'generator');
      return local === undefined ? [] : [{ name: `${table.name}.${column.name}`, path, column, local }];
    }),
  );
  if (foreign.length === 0) return [];
  const texts = JSON.stringify(tables);
  const isCompared = (word: string) =>
    texts.includes(JSON.stringify(`'${word}'`).slice(1, -1)) || texts.includes(`"when":${JSON.stringify(word)}`);
  const [first, ...others] = foreign.filter(({ column }) => !listedWords(column.generator).some(isCompared));
  if (first === undefined) return [];
  const also =
    others.length === 0 ? '' : ` and ${others.length === 1 ? 'one more column' : `${others.length} more columns`}`;
  const says = listedWords(first.local.generator);
  const place = listedWords(first.column.generator).findIndex((word) => !says.includes(word));
  const [word, means] = [listedWords(first.column.generator)[place], says[place]];
  return [
    {
      code: 'conflict',
      severity: 'info',
      path: '/locale',
      message: `The words of ${first.name}${also} are not those of ${locale}.`,
      hint: `There, "${word}" is "${means}". Translate them, or leave them where they are meant to be as they are.`,
      fix: {
        title: `Use ${LOCALE_LANGUAGES[locale]} words`,
        edits: [first, ...others].map(({ path, local }) => setTo(path, local)),
      },
    },
  ];
}

/** A column in the words of a locale; undefined where it lists none that are known, or says them so already. */
function localColumn(column: ColumnSpec, lists: SpokenLists, locale: LocaleName): ColumnSpec | undefined {
  const words = listedWords(column.generator);
  const known = words.length === 0 ? [] : lists.find(words);
  const [spoken] = known;
  if (spoken === undefined || known.some((each) => each.locale === locale)) return undefined;
  return translateColumn(column, spoken.wordsIn(locale));
}

function setTo(path: string, { generator }: ColumnSpec): Edit {
  // A generator of a document is JSON.
  return { op: 'set', path, value: generator as unknown as JsonValue };
}
