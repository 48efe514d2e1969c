import { COLUMN_TYPES } from '../../schema/column-type.ts';
import { kindUnion } from '../../schema/document-model.ts';
import { field } from '../../schema/fields.ts';
import { modifierSchema } from '../../schema/modifier-schema.ts';
import { emptied } from './emptied.ts';
import { MECHANISMS } from './mechanisms/registry.ts';
import { defineModifier } from './modifier-kind.ts';

export const missing = defineModifier({
  title: 'Missing values',
  question: 'How many cells are empty?',
  summary:
    'Empties cells: blindly, to an exact share, by the value of another column, or where a condition holds. Whatever is computed from the column still sees the value.',
  family: 'Gaps',
  types: COLUMN_TYPES,
  empties: true,
  schema: modifierSchema('missing', {
    rate: field.number(
      {
        title: 'Rate',
        description: 'The chance of a cell to be empty, from 0 to 1; 0.2 for 20 %.',
        example: 0.2,
      },
      { min: 0, max: 1 },
    ),
    mechanism: field
      .nested(kindUnion(MECHANISMS), {
        title: 'Which cells',
        description: 'Which cells go missing; any alike where it is left out.',
        example: { kind: 'exact' },
        fallback: { kind: 'random' },
      })
      .optional(),
  }),
  example: { kind: 'missing', rate: 0.2 },
  defaults: { kind: 'missing', rate: 0.1 },
  bind({ rate, mechanism: spec = { kind: 'random' } }, context) {
    const mechanism = MECHANISMS.find((each) => each.kind === spec.kind)?.bind(spec, context, rate, '/mechanism');
    if (mechanism === undefined) return undefined;
    return {
      apply: (rows, vector) => emptied(vector, mechanism.missing(rows)),
      emptying: mechanism,
      nullable: mechanism.possible,
      keepsValues: true,
      keepsDistinct: true,
      keepsTimes: !mechanism.possible,
      law: mechanism.atRandom ? 'same' : 'before',
    };
  },
});
