import { TIME_TYPES } from '../../schema/column-type.ts';
import { field } from '../../schema/fields.ts';
import { modifierField } from '../../schema/modifier-field.ts';
import { modifierSchema } from '../../schema/modifier-schema.ts';
import { changeNumbers } from './change-numbers.ts';
import { defineModifier } from './modifier-kind.ts';
import { roundMoments } from './round-moments.ts';
import { roundNumbers } from './round-numbers.ts';
import { unlikeNumbers } from './unlike-numbers.ts';

export const round = defineModifier({
  title: 'Round',
  question: 'To which step?',
  summary:
    'Rounds to a step: incomes told in thousands, prices in steps of 0.05, times to the hour. Clean values keep their digits.',
  family: 'Numbers',
  types: ['integer', 'decimal', 'float', 'timestamp', 'date'],
  empties: false,
  schema: modifierSchema('round', {
    to: modifierField.amount({
      title: 'To',
      description:
        'A step such as 5 or 0.05; for dates and times one of second, minute, hour, day, week (from Monday), month, quarter, year.',
      example: 5,
    }),
    direction: field
      .choice(['nearest', 'down', 'up'], {
        title: 'Direction',
        description:
          'Where to: the nearest step (a half away from zero, for times later), the one below, or the one above.',
        example: 'down',
        fallback: 'nearest',
      })
      .optional(),
  }),
  example: { kind: 'round', to: 5 },
  defaults: { kind: 'round', to: 10 },
  timeDefaults: { kind: 'round', to: 'month' },
  bind({ to, direction = 'nearest' }, context) {
    const { type } = context;
    const bound = TIME_TYPES.includes(type)
      ? roundMoments(to, direction, context)
      : roundNumbers(to, direction, context);
    if (bound === undefined) return undefined;
    return {
      apply: (rows, vector) => changeNumbers(vector, rows.count, type, bound),
      holds: (before, behind, count) =>
        // A rounded value is rounded already, and lies on the right side of the one it was.
        unlikeNumbers(before, behind, count, (held, rounded) => {
          if (type !== 'float' && bound(rounded) !== rounded) return false;
          return direction === 'nearest' || (direction === 'down' ? rounded <= held : rounded >= held);
        }),
      nullable: false,
      keepsValues: false,
      keepsDistinct: false,
      keepsTimes: direction === 'down',
      law: 'before',
    };
  },
});
