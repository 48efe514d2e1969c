import { field } from '../../../schema/fields.ts';
import { LOCALES } from '../../../schema/locales.ts';

/** The parameter that tells several entities of one row apart. */
export function ofField(about: {
  readonly title: string;
  readonly description: string;
  readonly example: string;
  readonly fallback: string;
}) {
  return field.text(about).optional();
}

/** The parameters that say whose names and addresses an entity has. */
export const LOCALE_FIELDS = {
  locale: field
    .choice(LOCALES, {
      title: 'Language and country',
      description: 'Instead of the locale of the document; one column of an entity says it for all.',
      example: 'de_DE',
    })
    .optional(),
  locale_from: field
    .reference('column', {
      title: 'Country from',
      description:
        'A column that says the country of each row, by code, name or locale (DE, Germany, de_DE); one column of an entity says it for all.',
      example: 'country',
    })
    .optional(),
};
