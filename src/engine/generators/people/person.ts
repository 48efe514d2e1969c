import type { ColumnType } from '../../../schema/column-type.ts';
import { field, kindSchema } from '../../../schema/fields.ts';
import type { KindSpec } from '../../../schema/kind.ts';
import { mapInto } from '../../columns/map-into.ts';
import type { DictionaryVector } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { fixedRange } from '../../plan/value-range.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { LOCALE_FIELDS, ofField } from '../entities/entity-fields.ts';
import { entitySetting } from '../entities/entity-settings.ts';
import { fitsPart } from '../entities/fits-part.ts';
import { rowCases, settingColumn } from '../entities/row-cases.ts';
import { rowLocales } from '../entities/row-locales.ts';
import { type BoundGenerator, defineGenerator } from '../generator-kind.ts';
import { partColumn } from '../value-promise.ts';
import { wantsDistinct } from '../wants-distinct.ts';
import { agePromise } from './age-promise.ts';
import { ages, birthDates, birthLaw, birthsOf } from './birth.ts';
import { fullNames } from './full-names.ts';
import { genderWords } from './gender-words.ts';
import { mailPromises } from './mail-promise.ts';
import { mailTexts } from './mail-texts.ts';
import { firstNameLaws, fullNameLaws, genderLaws, lastNameLaws, prefixLaws } from './name-laws.ts';
import { NAME_CLASSES } from './name-pools.ts';
import { bindPeople, type People } from './people.ts';
import { bindSecondLastName } from './second-last-name.ts';

const PARTS = {
  first_name: 'Mary',
  last_name: 'Miller',
  second_last_name: 'García',
  full_name: 'Mary Miller',
  email: 'mary.miller@example.com',
  username: 'mary_miller7',
  gender: 'female',
  prefix: 'Ms.',
  birth_date: '1984-05-09',
  age: '41',
} as const;

type Part = keyof typeof PARTS;

// Every key of the record is a part; a choice wants to know that there is at least one.
const PART_NAMES = Object.keys(PARTS) as [Part, ...Part[]];
const TYPES: Partial<Record<Part, readonly ColumnType[]>> = { birth_date: ['date', 'timestamp'], age: ['integer'] };

export const person = defineGenerator({
  title: 'Person',
  question: 'Which part of a person?',
  summary:
    'Names of people, their addresses and ages. All columns of a table that ask for the same person agree: the e-mail is made of the name, the first name fits the gender and, in English, German and French, the year of birth, the age the birth date. Spanish people have a second last name.',
  family: 'People and things',
  types: ['text', 'integer', 'date', 'timestamp'],
  schema: kindSchema('person', {
    part: field
      .choice(PART_NAMES, { title: 'Part', description: 'What the column holds of the person.', example: 'first_name' })
      .meta({ samples: PARTS }),
    of: ofField({
      title: 'Who',
      description: 'Tells several people in one row apart; "person" where it is left out.',
      example: 'contact',
      fallback: 'person',
    }),
    ...LOCALE_FIELDS,
    gender_from: field
      .reference('column', {
        title: 'Gender from',
        description:
          'A column that says the gender (female or male, f or m); others get any name. One column of a person says it for all.',
        example: 'gender',
      })
      .optional(),
    born_from: field
      .reference('column', {
        title: 'Born on',
        description: 'A column that says the day of birth, for the age. One column of a person says it for all.',
        example: 'birth_date',
      })
      .optional(),
  }),
  example: { kind: 'person', part: 'first_name' },
  defaults: { kind: 'person', part: 'full_name' },
  bind(spec, context) {
    const { part, of = 'person' } = spec;
    if (!fitsPart(part, TYPES[part] ?? ['text'], context)) return undefined;
    if (part === 'birth_date' || part === 'age') return bindTimes(part, spec, of, context);
    const people = peopleOf(spec, of, context);
    if (people === undefined) return undefined;
    const { locales, suffix } = people;
    const common = { nullable: false, distinct: false, isStratified: suffix !== undefined };
    const listed = (places: (rows: RowSet) => Int32Array, dictionary: DictionaryVector['dictionary']) => ({
      ...common,
      fill: (rows: RowSet): DictionaryVector => ({ storage: 'dictionary', codes: places(rows), dictionary }),
    });
    switch (part) {
      case 'first_name':
        return { ...listed(people.first, people.firsts.texts), ...firstNameLaws(people) };
      case 'last_name':
        return { ...listed(people.last, people.lasts.texts), ...lastNameLaws(people) };
      case 'second_last_name':
        return bindSecondLastName(people, context);
      case 'full_name':
        return { ...common, ...fullNameLaws(people), fill: fullNames(people) };
      case 'gender':
        return { ...listed(people.gender, { texts: ['female', 'male'] }), ...genderLaws(people) };
      case 'prefix':
        return bindPrefix(people, of, context);
      case 'email':
        // Domains tell the locales apart.
        return {
          ...common,
          distinct: suffix !== undefined,
          promises: mailPromises(part, people, of, context),
          fill: mailTexts(part, people, of, context),
        };
      case 'username':
        return {
          ...common,
          distinct: suffix !== undefined && locales.names.length === 1,
          promises: mailPromises(part, people, of, context),
          fill: mailTexts(part, people, of, context),
        };
    }
  },
});

function peopleOf(spec: KindSpec, of: string, context: ColumnContext): People | undefined {
  const entity = { kind: 'person', of };
  const locales = rowLocales(spec, entity, context);
  const stated = entitySetting('gender_from', spec, entity, context);
  const source = stated && settingColumn(stated, 'gender_from', context);
  const genderOf =
    source &&
    rowCases(source, { key: 'gender_from', isOwn: stated?.isOwn === true }, genderWords(), NAME_CLASSES.any, context);
  if (locales === undefined || (stated !== undefined && genderOf === undefined)) return undefined;
  const isUnique =
    context.nesting?.isListed !== true &&
    context.table.columns.some(
      (column) =>
        column.generator.kind === 'person' &&
        (column.generator.of ?? 'person') === of &&
        (column.generator.part === 'email' || column.generator.part === 'username') &&
        wantsDistinct(column, context.table),
    );
  return bindPeople(of, locales, genderOf && { id: stated?.value ?? '', of: genderOf }, isUnique, context);
}

function bindTimes(
  part: 'birth_date' | 'age',
  spec: KindSpec,
  of: string,
  context: ColumnContext,
): BoundGenerator | undefined {
  const stated = entitySetting('born_from', spec, { kind: 'person', of }, context);
  const own = stated?.value === context.column.name;
  if (stated === undefined || own) {
    const people = peopleOf(spec, of, context);
    if (people === undefined) return undefined;
    const births = birthDates(of, people, context);
    const law = birthLaw(part, context);
    const common = { nullable: false, distinct: false, law: () => law };
    const beside = partColumn(context, 'person', of, 'birth_date');
    return part === 'birth_date'
      ? { ...common, commonLaw: law, fill: births }
      : {
          ...common,
          ...(beside === undefined && { commonLaw: law }),
          range: () => fixedRange(0, 120),
          promises: beside === undefined ? [] : [agePromise(beside, context)],
          fill: ages(births, context),
        };
  }
  const source = settingColumn(stated, 'born_from', context);
  if (source === undefined) return undefined;
  const { type } = context.shapeOf(source.column);
  if (type !== 'date' && type !== 'timestamp') {
    context.report({
      code: 'type_mismatch',
      at: '/born_from',
      message: `"${stated.value}" is ${type}, and no day of birth.`,
      hint: 'Name a column of type date or timestamp.',
    });
    return undefined;
  }
  const births = birthsOf(source);
  return {
    nullable: context.mayBeNull(source),
    whyNull: 'the day of birth can be empty',
    distinct: false,
    ...(part === 'age' && {
      range: () => fixedRange(0, 9999),
      promises: source.hops.length === 0 ? [agePromise(source.column.name, context)] : [],
    }),
    fill: part === 'age' ? ages(births, context) : births,
  };
}

function bindPrefix(people: People, of: string, context: ColumnContext): BoundGenerator {
  const { data, gender, locales } = people;
  const key = context.stream('prefix', of);
  const lists = data.flatMap(({ prefixes }) => [prefixes.female, prefixes.male]);
  const texts = [...new Set(lists.flat())];
  const places = lists.map((list) => list.map((text) => texts.indexOf(text)));
  const dictionary = { texts };
  return {
    nullable: false,
    distinct: false,
    ...prefixLaws(people),
    fill(rows): DictionaryVector {
      const uniforms = rows.uniforms(key);
      const who = gender(rows);
      const locale = locales.of?.(rows);
      const codes = mapInto(rows.freshIntegers(), uniforms, (u, row) => {
        const list = places[2 * (locale?.[row] ?? 0) + (who[row] as number)] as readonly number[];
        return list[Math.floor(u * list.length)] as number;
      });
      return { storage: 'dictionary', codes, dictionary };
    },
  };
}
