import { field, kindSchema } from '../../../schema/fields.ts';
import { rankedTexts } from '../../columns/ranked-texts.ts';
import type { TextVector } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { PlaceData } from '../../plan/place-data.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { LOCALE_FIELDS, ofField } from '../entities/entity-fields.ts';
import { rowLocales } from '../entities/row-locales.ts';
import { defineGenerator } from '../generator-kind.ts';
import { phoneLaws } from './phone-laws.ts';
import { bindPlaces, type Places } from './place-draws.ts';
import { type DrawnForm, drawnForm, putForm } from './put-form.ts';

const PARTS = { number: '(303) 555-0142', e164: '+13035550142' } as const;

export const phone = defineGenerator({
  title: 'Phone number',
  question: 'How is the number written, and where is it?',
  summary:
    'Phone numbers of a country: those kept for films and examples where it keeps some. Beside a place they have the area code of its city; without one they are mobile numbers.',
  family: 'People and things',
  types: ['text'],
  schema: kindSchema('phone', {
    part: field
      .choice(['number', 'e164'], {
        title: 'Part',
        description: 'As people of the country write it, or with the code of the country in front (E.164).',
        example: 'number',
      })
      .meta({ samples: PARTS }),
    of: ofField({
      title: 'Which',
      description: 'Tells several numbers in one row apart; "phone" where it is left out.',
      example: 'fax',
      fallback: 'phone',
    }),
    place: field
      .text({
        title: 'At the place',
        description: 'The place in the same row whose area code it has ("place" where that has no other name).',
        example: 'place',
      })
      .optional(),
    ...LOCALE_FIELDS,
  }),
  example: { kind: 'phone', part: 'number' },
  defaults: { kind: 'phone', part: 'number' },
  bind(spec, context) {
    const { part, of = 'phone', place } = spec;
    if (place !== undefined && !isNamed(place, context)) return undefined;
    const entity = place === undefined ? { kind: 'phone', of } : { kind: 'place', of: place };
    const locales = rowLocales(spec, entity, context);
    if (locales === undefined) return undefined;
    const places = bindPlaces(place ?? of, locales, context);
    return {
      nullable: false,
      distinct: false,
      isLawOfDraws: place !== undefined,
      ...phoneLaws(places, place === undefined, (data, isMobile) => formsOf(data, part, isMobile)),
      fill: numbers(part, places, place === undefined, of, context),
    };
  },
});

function isNamed(place: string, context: ColumnContext): boolean {
  const names = context.table.columns.flatMap(({ generator }) =>
    generator.kind !== 'place' ? [] : [typeof generator.of === 'string' ? generator.of : 'place'],
  );
  if (names.includes(place)) return true;
  const [first] = names;
  context.report({
    code: 'unknown_reference',
    at: '/place',
    message: `No column of ${context.table.name} speaks of the place "${place}".`,
    hint:
      first === undefined
        ? 'Add a column with a part of a place, or leave "place" out.'
        : `There is: ${names.join(', ')}.`,
    fix:
      first === undefined
        ? { title: 'Leave it out', edits: [{ op: 'remove', path: `${context.path}/place` }] }
        : { title: `Take "${first}"`, edits: [{ op: 'set', path: `${context.path}/place`, value: first }] },
  });
  return false;
}

/** The forms that the numbers of a city can have, those of mobiles where it is only about the country. */
function formsOf({ phone: forms, cities, letters }: PlaceData, part: 'number' | 'e164', isMobile: boolean) {
  const { calling, trunk, local, locals, byLength, national, mobiles } = forms;
  const written = (number: string, area: string) => {
    const whole = number.replace('{area}', area);
    if (part === 'number') return drawnForm(whole, letters);
    const signs = [...whole].filter((sign) => /[0-9#%]/.test(sign)).join('');
    return drawnForm(`+${calling}${signs.startsWith(trunk) ? signs.slice(trunk.length) : signs}`, letters);
  };
  return cities.areas.map((areas): readonly DrawnForm[] =>
    areas.split(' ').flatMap((area) => {
      if (isMobile && mobiles.length > 0) return mobiles.map((mobile) => written(mobile, area));
      const own = locals?.[area] ?? byLength?.[String(area.length)] ?? local;
      return [written(national.replace('{local}', own), area)];
    }),
  );
}

function numbers(
  part: 'number' | 'e164',
  { data, city }: Places,
  isMobile: boolean,
  of: string,
  context: ColumnContext,
): (rows: RowSet) => TextVector {
  const formKey = context.stream('phone_form', of);
  const digitsKey = context.stream('phone_digits', of);
  const forms = data.flatMap((each) => formsOf(each, part, isMobile));
  const mostBytes = Math.max(...forms.flatMap((each) => each.map(({ bytes }) => bytes.length)));
  return (rows) => {
    const cities = city(rows);
    const choices = rows.uniforms(formKey);
    const digits = rows.uniforms(digitsKey);
    const write = (rank: number | bigint, bytes: Uint8Array, at: number): number => {
      const row = Number(rank);
      const own = forms[cities[row] as number] as readonly DrawnForm[];
      const form = own[Math.floor((choices[row] as number) * own.length)] as DrawnForm;
      return putForm(form, digits[row] as number, bytes, at);
    };
    return rankedTexts({ mostBytes, write }, (row) => row, rows);
  };
}
