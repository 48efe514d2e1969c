import type { FormulaProblem } from '../../../schema/formula/formula-problem.ts';
import { formulaProblem } from '../../../schema/formula/formula-problem.ts';
import { choose } from '../choose.ts';
import { compareCodePoints } from '../compare-code-points.ts';
import { type Expression, type NumberExpression, once, type TextExpression } from '../expression.ts';
import { type FormulaCall, type FormulaFunction, type FormulaParameter, formulaFunction } from '../formula-function.ts';
import { corners } from '../interval.ts';
import { type PairLoop, pairNumbers } from '../number-expression.ts';
import { pairTexts } from '../text-expression.ts';
import { unify } from '../unify.ts';

const parameters: readonly FormulaParameter[] = [
  { name: 'a', accepts: 'any' },
  { name: 'b', accepts: 'any' },
  { name: 'more', accepts: 'any', repeated: true },
];

const min = formulaFunction({
  name: 'min',
  family: 'Numbers',
  title: 'The smallest',
  summary:
    'The smallest of the numbers, the earliest of the times or the first of the texts; null where any of them is.',
  parameters,
  example: 'min(quantity, 10)',
  compile: (call) => extreme(call, 'min', smaller, -1),
});

const max = formulaFunction({
  name: 'max',
  family: 'Numbers',
  title: 'The largest',
  summary: 'The largest of the numbers, the latest of the times or the last of the texts; null where any of them is.',
  parameters,
  example: 'max(balance, 0)',
  compile: (call) => extreme(call, 'max', larger, 1),
});

function extreme(call: FormulaCall, name: string, loop: PairLoop, sign: 1 | -1): Expression | FormulaProblem {
  for (const operand of call.operands) {
    const { type } = operand.expression;
    if (type !== 'null' && type !== 'boolean') continue;
    const found = type === 'null' ? 'null' : 'conditions';
    return formulaProblem(operand, `${name}() has no meaning for ${found}.`, 'Give it numbers, times or texts.');
  }
  const unified = unify(call.operands, `${name}() chooses between`);
  if (unified.kind === 'problem') return unified;
  if (unified.kind === 'texts') return unified.expressions.reduce((best, next) => extremeText(best, next, sign));
  const { shape } = unified;
  return unified.expressions.reduce(
    (best, next): NumberExpression => pairNumbers(best, next, shape, loop, corners(loop)),
  );
}

function extremeText(first: TextExpression, second: TextExpression, sign: 1 | -1): TextExpression {
  const [best, next] = [once(first), once(second)];
  const condition = { type: 'boolean', scale: 0 } as const;
  const better = pairTexts(next, best, condition, (a, b) => (compareCodePoints(a, b) * sign > 0 ? 1 : 0), {
    low: 0,
    high: 1,
  });
  const chosen = choose({ kind: 'texts', expressions: [best, next] }, 'any is null', (choices, _vectors, block) => {
    const { values, valid } = better.run(block);
    for (let i = 0; i < block.count; i++) {
      choices[i] = valid !== undefined && valid[i] === 0 ? -1 : (values[i] as number);
    }
  });
  if (chosen.storage !== 'text') throw new Error('extremeText: texts gave a number');
  return chosen;
}

const smaller: PairLoop = (a, b, to, count) => {
  for (let i = 0; i < count; i++) to[i] = Math.min(a[i] as number, b[i] as number);
};

const larger: PairLoop = (a, b, to, count) => {
  for (let i = 0; i < count; i++) to[i] = Math.max(a[i] as number, b[i] as number);
};

/** The functions that take the smallest or largest of several values. */
export const extremeFunctions: readonly FormulaFunction[] = [min, max];
