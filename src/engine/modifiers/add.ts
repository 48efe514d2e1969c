import { TIME_TYPES } from '../../schema/column-type.ts';
import { modifierField } from '../../schema/modifier-field.ts';
import { modifierSchema } from '../../schema/modifier-schema.ts';
import { unitsPerOne } from '../generators/numeric-shape.ts';
import { changeNumbers } from './change-numbers.ts';
import { checkHeld } from './check-held.ts';
import { defineModifier, type ModifierContext } from './modifier-kind.ts';
import { numberOnGrid } from './number-on-grid.ts';
import { signedDuration } from './signed-duration.ts';
import { unlikeNumbers } from './unlike-numbers.ts';

export const add = defineModifier({
  title: 'Add',
  question: 'How much is added?',
  summary:
    'Adds the same to every value: an offset of a sensor, a clock that is two hours late. Less than nothing takes away.',
  family: 'Numbers',
  types: ['integer', 'decimal', 'float', 'timestamp', 'date'],
  empties: false,
  schema: modifierSchema('add', {
    amount: modifierField.amount({
      title: 'Amount',
      description:
        'A number, below 0 to take away; for dates and times a duration such as 2d, 90m or -3h (s, m for minutes, h, d, w).',
      example: 5,
    }),
  }),
  example: { kind: 'add', amount: 5 },
  defaults: { kind: 'add', amount: 1 },
  timeDefaults: { kind: 'add', amount: '1d' },
  bind({ amount }, context) {
    const held = heldAmount(amount, context);
    if (held === undefined) return undefined;
    return {
      apply: (rows, vector) => changeNumbers(vector, rows.count, context.type, (value) => value + held),
      holds: (before, behind, count) =>
        unlikeNumbers(before, behind, count, (value, changed) => changed === value + held),
      nullable: false,
      keepsValues: held === 0,
      keepsDistinct: context.type !== 'float',
      keepsTimes: held === 0,
      law: held === 0 ? 'same' : 'none',
    };
  },
});

function heldAmount(amount: number | string, context: ModifierContext): number | undefined {
  const { type, scale, path, report } = context;
  if (TIME_TYPES.includes(type)) {
    if (typeof amount === 'string') return signedDuration(amount, context, '/amount');
    report({
      code: 'type_mismatch',
      at: '/amount',
      message: `${amount} is no duration, and "${context.column.name}" is ${type}.`,
      hint: 'Write a number and a unit: s, m (minutes), h, d or w.',
      fix: { title: `Change it to "${amount}d"`, edits: [{ op: 'set', path: `${path}/amount`, value: `${amount}d` }] },
    });
    return undefined;
  }
  if (typeof amount === 'string') {
    report({
      code: 'type_mismatch',
      at: '/amount',
      message: `"${amount}" is no number, and "${context.column.name}" is ${type}.`,
      hint: 'Write a number, without quotes.',
    });
    return undefined;
  }
  if (!checkHeld(context, (most) => most - Math.abs(amount), '/amount')) return undefined;
  return type === 'float' ? amount : numberOnGrid(amount, unitsPerOne(scale), context, '/amount');
}
