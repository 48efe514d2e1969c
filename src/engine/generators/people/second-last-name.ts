import { mapInto } from '../../columns/map-into.ts';
import type { DictionaryVector } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { LocaleData } from '../../plan/locale-data.ts';
import type { BoundGenerator } from '../generator-kind.ts';
import { secondLastNameLaws } from './name-laws.ts';
import type { People } from './people.ts';

/** Whether people of a locale carry two last names, as Spanish people do: the father's, then the mother's. */
export function hasSecondLastName({ fullName }: LocaleData): boolean {
  return fullName.includes('{second}');
}

/** The second last names of people; empty in rows whose locale knows none. Refused where no row could have one. */
export function bindSecondLastName(people: People, context: ColumnContext): BoundGenerator | undefined {
  const { data, lasts, locales, second } = people;
  if (second === undefined) {
    context.report({
      code: 'infeasible',
      at: '/part',
      message: `People of ${locales.names.join(', ')} have one last name.`,
      hint: 'Choose another part, or the locale of a country whose people have two, such as es_ES.',
      fix: { title: 'Take the last name', edits: [{ op: 'set', path: `${context.path}/part`, value: 'last_name' }] },
    });
    return undefined;
  }
  const has = data.map(hasSecondLastName);
  return {
    nullable: has.includes(false),
    whyNull: 'people of some countries have one last name',
    distinct: false,
    ...secondLastNameLaws(people),
    fill(rows): DictionaryVector {
      const own: DictionaryVector = { storage: 'dictionary', codes: second(rows), dictionary: lasts.texts };
      const locale = locales.of?.(rows);
      if (locale === undefined || !has.includes(false)) return own;
      return { ...own, valid: mapInto(new Uint8Array(rows.count), locale, (place) => (has[place] === true ? 1 : 0)) };
    },
  };
}
