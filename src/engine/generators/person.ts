import { field, kindSchema } from '../../schema/fields.ts';
import { joinTexts } from '../columns/join-texts.ts';
import { defineGenerator } from './generator-kind.ts';
import { pickFrom } from './pick-from.ts';

export const person = defineGenerator({
  title: 'Person',
  question: 'Which part of a person?',
  summary:
    'Names of people. All columns of a table that ask for the same person agree: the full name is made of the first and the last name.',
  family: 'People and things',
  types: ['text'],
  schema: kindSchema('person', {
    part: field.choice(['first_name', 'last_name', 'full_name'], {
      title: 'Part',
      description: 'What the column holds of the person.',
      example: 'first_name',
    }),
    of: field
      .text({
        title: 'Who',
        description: 'Tells several people in one row apart; "person" where it is left out.',
        example: 'contact',
        fallback: 'person',
      })
      .optional(),
  }),
  example: { kind: 'person', part: 'first_name' },
  defaults: { kind: 'person', part: 'full_name' },
  bind({ part, of = 'person' }, context) {
    const locale = context.document.locale ?? 'en_US';
    const first = () => pickFrom(context.list(`${locale}/first_names`), context.stream('first_name', of));
    const last = () => pickFrom(context.list(`${locale}/last_names`), context.stream('last_name', of));
    const common = { nullable: false, distinct: false };
    switch (part) {
      case 'first_name':
        return { ...common, fill: first() };
      case 'last_name':
        return { ...common, fill: last() };
      case 'full_name': {
        const [firstName, lastName] = [first(), last()];
        return { ...common, fill: (rows) => joinTexts([firstName(rows), lastName(rows)], ' ', rows.count) };
      }
    }
  },
});
