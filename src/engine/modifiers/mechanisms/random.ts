import { kindSchema } from '../../../schema/fields.ts';
import { chosenBelow } from './chosen-below.ts';
import { defineMechanism } from './mechanism-kind.ts';

export const random = defineMechanism({
  title: 'Any cell alike',
  question: 'Does it strike blindly?',
  summary: 'Every cell goes missing with the same chance, whatever stands in it or beside it.',
  family: 'Blind',
  schema: kindSchema('random', {}),
  example: { kind: 'random' },
  defaults: { kind: 'random' },
  bind(_spec, context, rate) {
    const key = context.stream('cell');
    return {
      missing: (rows) => chosenBelow(rows.uniforms(key), () => rate),
      rates: () => rate,
      isExact: false,
      possible: rate > 0,
      atRandom: true,
    };
  },
});
