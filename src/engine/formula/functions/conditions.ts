import { choose } from '../choose.ts';
import { type FormulaFunction, formulaFunction, numberAt } from '../formula-function.ts';
import { unify } from '../unify.ts';

const conditional = formulaFunction({
  name: 'if',
  family: 'Conditions',
  title: 'One value or another',
  summary: 'The second value where the condition is true, the third where it is false or null.',
  parameters: [
    { name: 'condition', accepts: 'condition' },
    { name: 'then', accepts: 'any' },
    { name: 'otherwise', accepts: 'any' },
  ],
  example: "if(customer.segment = 'vip', 0.9, 1.0)",
  compile(call) {
    const condition = numberAt(call, 0);
    const unified = unify(call.operands.slice(1), 'if() chooses between');
    if (unified.kind === 'problem') return unified;
    return choose(unified, 'any is null', (choices, _vectors, block) => {
      const { values, valid } = condition.run(block);
      for (let i = 0; i < block.count; i++) {
        choices[i] = values[i] !== 0 && (valid === undefined || valid[i] !== 0) ? 0 : 1;
      }
    });
  },
});

const coalesce = formulaFunction({
  name: 'coalesce',
  family: 'Conditions',
  title: 'The first value there is',
  summary: 'The first of the values that is not null; null where all are.',
  parameters: [
    { name: 'value', accepts: 'any' },
    { name: 'fallback', accepts: 'any' },
    { name: 'more', accepts: 'any', repeated: true },
  ],
  example: "coalesce(nickname, first_name, 'guest')",
  compile(call) {
    const unified = unify(call.operands, 'coalesce() chooses between');
    if (unified.kind === 'problem') return unified;
    return choose(unified, 'all are null', (choices, vectors, { count }) => {
      choices.fill(-1, 0, count);
      vectors.forEach(({ valid }, index) => {
        for (let i = 0; i < count; i++) {
          if (choices[i] === -1 && (valid === undefined || valid[i] !== 0)) choices[i] = index;
        }
      });
    });
  },
});

/** The functions that choose between values. */
export const conditionFunctions: readonly FormulaFunction[] = [conditional, coalesce];
