import { nullText } from '../constants.ts';
import type { Expression, FormulaBlock, NumberExpression, TextExpression } from '../expression.ts';
import { type FormulaCall, type FormulaFunction, formulaFunction } from '../formula-function.ts';
import { bothValid, scratchCodes, scratchFlags } from '../scratch.ts';
import { mapText } from '../text-expression.ts';
import { valueText } from '../value-text.ts';

/** No text is longer, in any engine of today. */
const longestText = 1073741824;

const length = formulaFunction({
  name: 'length',
  family: 'Texts',
  title: 'Number of characters',
  summary: 'How many characters (code points) the text has.',
  parameters: [{ name: 'text', accepts: 'text' }],
  example: 'length(first_name)',
  compile: (call) => mapText(textAt(call, 0), { type: 'integer', scale: 0 }, codePoints, { low: 0, high: longestText }),
});

const concat = formulaFunction({
  name: 'concat',
  family: 'Texts',
  title: 'Join texts',
  summary:
    'The values one after the other; numbers, times and conditions as they are exported. Null where any of them is.',
  parameters: [
    { name: 'a', accepts: 'any' },
    { name: 'b', accepts: 'any' },
    { name: 'more', accepts: 'any', repeated: true },
  ],
  example: "concat(first_name, ' ', last_name)",
  compile: (call) => concatenation(call.operands.map(({ expression }) => expression)),
});

function concatenation(operands: readonly Expression[]): Expression {
  const parts = operands.map((operand) => (operand.storage === 'null' ? nullText() : operand));
  const codesFor = scratchCodes();
  const flags = parts.map(() => scratchFlags());
  return {
    storage: 'text',
    type: 'text',
    scale: 0,
    nullable: parts.some(({ nullable }) => nullable),
    run(block) {
      const { count } = block;
      const joined: string[] = new Array<string>(count).fill('');
      let valid: Uint8Array | undefined;
      parts.forEach((part, index) => {
        const partValid =
          part.storage === 'text' ? appendTexts(joined, part, block) : appendNumbers(joined, part, block);
        const scratch = flags[index];
        if (scratch !== undefined) valid = bothValid(scratch, valid, partValid, count);
      });
      const codes = codesFor(count);
      const known = new Map<string, number>();
      for (let i = 0; i < count; i++) {
        if (valid !== undefined && valid[i] === 0) {
          codes[i] = 0;
          continue;
        }
        const text = joined[i] as string;
        let code = known.get(text);
        if (code === undefined) {
          code = known.size;
          known.set(text, code);
        }
        codes[i] = code;
      }
      const dictionary = { texts: known.size === 0 ? [''] : [...known.keys()] };
      return { storage: 'dictionary', codes, dictionary, ...(valid === undefined ? {} : { valid }) };
    },
    canBeNull: (assumptions) =>
      parts.some((part) =>
        part.storage === 'text' ? part.canBeNull(assumptions) : part.outcome(assumptions).nullable,
      ),
  };
}

function appendTexts(joined: string[], part: TextExpression, block: FormulaBlock): Uint8Array | undefined {
  const { codes, dictionary, valid } = part.run(block);
  for (let i = 0; i < block.count; i++) joined[i] += dictionary.texts[codes[i] as number] ?? '';
  return valid;
}

function appendNumbers(joined: string[], part: NumberExpression, block: FormulaBlock): Uint8Array | undefined {
  const { values, valid } = part.run(block);
  for (let i = 0; i < block.count; i++) {
    if (valid === undefined || valid[i] !== 0) joined[i] += valueText(values[i] as number, part.type, part.scale);
  }
  return valid;
}

function textAt(call: FormulaCall, index: number): TextExpression {
  const expression = call.operands[index]?.expression;
  if (expression?.storage !== 'text') throw new Error(`textAt: operand ${index} is no text`);
  return expression;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _character of text) count++;
  return count;
}

/** The functions of texts. */
export const textFunctions: readonly FormulaFunction[] = [length, concat];
