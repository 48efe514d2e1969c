import type { Dictionary, DictionaryVector, NumberVector } from '../columns/vector.ts';
import type { Expression, FormulaBlock, NumberExpression, NumberShape, TextExpression } from './expression.ts';
import { hull } from './interval.ts';
import { outcomeOf } from './outcome.ts';
import { numberVector, scratchCodes, scratchFlags, scratchNumbers } from './scratch.ts';
import type { Unified } from './unify.ts';

/** Writes for each row which of the vectors it takes, -1 for null. */
export type Chooser = (
  choices: Int32Array,
  vectors: readonly (NumberVector | DictionaryVector)[],
  block: FormulaBlock,
) => void;

/** Whether a choice is null where any of the values is, or only where all are. */
export type NullWhere = 'any is null' | 'all are null';

/** For each row the value of one of several expressions of one type. */
export function choose(
  unified: Unified,
  nullWhere: NullWhere,
  chooser: Chooser,
): Exclude<Expression, { storage: 'null' }> {
  return unified.kind === 'numbers'
    ? chooseNumbers(unified.expressions, unified.shape, nullWhere, chooser)
    : chooseTexts(unified.expressions, nullWhere, chooser);
}

function combined(nullable: readonly boolean[], nullWhere: NullWhere): boolean {
  return nullWhere === 'any is null' ? nullable.includes(true) : !nullable.includes(false);
}

function chooseNumbers(
  expressions: readonly NumberExpression[],
  shape: NumberShape,
  nullWhere: NullWhere,
  chooser: Chooser,
): NumberExpression {
  const choicesFor = scratchCodes();
  const numbers = scratchNumbers();
  const flags = scratchFlags();
  return {
    storage: 'number',
    type: shape.type,
    scale: shape.scale,
    nullable: combined(nullables(expressions), nullWhere),
    run(block) {
      const { count } = block;
      const vectors = expressions.map((expression) => expression.run(block));
      const choices = choicesFor(count);
      chooser(choices, vectors, block);
      const to = numbers(count);
      vectors.forEach(({ values }, index) => {
        for (let i = 0; i < count; i++) if (choices[i] === index) to[i] = values[i] as number;
      });
      return numberVector(to, chosenValid(flags(count), choices, vectors, count));
    },
    outcome(assumptions) {
      const outcomes = expressions.map((expression) => expression.outcome(assumptions));
      const nullable = combined(nullables(outcomes), nullWhere);
      const values = outcomes.map((outcome) => ({ ...outcome, nullable: false }));
      return outcomeOf(hull(values), values, shape, assumptions, nullable);
    },
  };
}

function chooseTexts(expressions: readonly TextExpression[], nullWhere: NullWhere, chooser: Chooser): TextExpression {
  const choicesFor = scratchCodes();
  const codesFor = scratchCodes();
  const flags = scratchFlags();
  const union = dictionaryUnion();
  return {
    storage: 'text',
    type: 'text',
    scale: 0,
    nullable: combined(nullables(expressions), nullWhere),
    run(block) {
      const { count } = block;
      const vectors = expressions.map((expression) => expression.run(block));
      const choices = choicesFor(count);
      chooser(choices, vectors, block);
      const codes = codesFor(count).fill(0, 0, count);
      const { dictionary, renumbered } = union(vectors.map((vector) => vector.dictionary));
      vectors.forEach((vector, index) => {
        const newCodes = renumbered[index];
        if (newCodes === undefined) return;
        for (let i = 0; i < count; i++) {
          if (choices[i] === index) codes[i] = newCodes[vector.codes[i] as number] ?? 0;
        }
      });
      const valid = chosenValid(flags(count), choices, vectors, count);
      return { storage: 'dictionary', codes, dictionary, ...(valid === undefined ? {} : { valid }) };
    },
    canBeNull: (assumptions) =>
      combined(
        expressions.map((expression) => expression.canBeNull(assumptions)),
        nullWhere,
      ),
  };
}

function nullables(parts: readonly { readonly nullable: boolean }[]): readonly boolean[] {
  return parts.map(({ nullable }) => nullable);
}

/** The flags of the chosen values, undefined where none is null. */
function chosenValid(
  valid: Uint8Array,
  choices: Int32Array,
  vectors: readonly (NumberVector | DictionaryVector)[],
  count: number,
): Uint8Array | undefined {
  let nulls = 0;
  for (let i = 0; i < count; i++) {
    const flags = vectors[choices[i] as number]?.valid;
    const isNull = (choices[i] as number) < 0 || (flags !== undefined && flags[i] === 0);
    valid[i] = isNull ? 0 : 1;
    if (isNull) nulls++;
  }
  return nulls === 0 ? undefined : valid;
}

interface Union {
  readonly dictionary: Dictionary;
  /** For each dictionary, the new code of each of its codes. */
  readonly renumbered: readonly Int32Array[];
}

/** Joins dictionaries into one of distinct texts, anew only when one of them is another than before. */
function dictionaryUnion(): (dictionaries: readonly Dictionary[]) => Union {
  let parts: readonly (readonly [Dictionary, number])[] = [];
  let union: Union = { dictionary: { texts: [''] }, renumbered: [] };
  return (dictionaries) => {
    const same =
      parts.length === dictionaries.length &&
      dictionaries.every((dictionary, index) => {
        const part = parts[index];
        return part !== undefined && part[0] === dictionary && part[1] === dictionary.texts.length;
      });
    if (same) return union;
    parts = dictionaries.map((dictionary) => [dictionary, dictionary.texts.length] as const);
    const codes = new Map<string, number>();
    const renumbered = dictionaries.map(({ texts }) =>
      Int32Array.from(texts, (text) => {
        const code = codes.get(text) ?? codes.size;
        codes.set(text, code);
        return code;
      }),
    );
    union = { dictionary: { texts: [...codes.keys()] }, renumbered };
    return union;
  };
}
