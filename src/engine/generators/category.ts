import { kindUnion } from '../../schema/document-model.ts';
import { field, kindSchema } from '../../schema/fields.ts';
import type { KindSpec } from '../../schema/kind.ts';
import { scratchCodes, scratchNumbers } from '../formula/scratch.ts';
import { discreteLaw } from '../laws/discrete-law.ts';
import type { Law } from '../laws/law.ts';
import { roundHalfAway } from '../math/round-half-away.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { spanOf } from '../plan/value-range.ts';
import { guideTable } from '../random/guide-table.ts';
import { parseTimeOfDay } from '../time/parse-time-of-day.ts';
import { type BoundGenerator, defineGenerator } from './generator-kind.ts';
import { heldLiteral } from './held-literal.ts';
import { unitsPerOne } from './numeric-shape.ts';
import { WEIGHTINGS } from './weightings/registry.ts';

/** Below this, weights cannot be told apart any more. */
const LEAST_TOTAL = 1e-300;

interface Choice {
  readonly value: string | number | boolean;
  readonly weight?: number | undefined;
}

export const category = defineGenerator({
  title: 'One of a list',
  question: 'Which values, and how often each?',
  summary: 'Picks one value of a list; a value with twice the weight comes twice as often.',
  family: 'Choices',
  types: ['text', 'integer', 'decimal', 'float', 'boolean', 'time'],
  schema: kindSchema('category', {
    values: field.list(
      field.group(
        {
          value: field.scalar({ title: 'Value', description: 'What the cell holds.', example: 'standard' }),
          weight: field
            .number(
              { title: 'Weight', description: 'How often, relative to the other values.', example: 50, fallback: 1 },
              { min: 0 },
            )
            .optional(),
        },
        { title: 'Value', description: 'One value and its weight.', example: { value: 'standard', weight: 50 } },
      ),
      {
        title: 'Values',
        description: 'The values to choose from.',
        example: [
          { value: 'vip', weight: 15 },
          { value: 'standard', weight: 85 },
        ],
      },
    ),
    weights: field
      .nested(kindUnion(WEIGHTINGS), {
        title: 'Weights by place',
        description: 'A rule that weighs the values by their place in the list, instead of a weight for each.',
        example: { kind: 'zipf', exponent: 1 },
      })
      .optional(),
  }),
  example: {
    kind: 'category',
    values: [
      { value: 'vip', weight: 15 },
      { value: 'standard', weight: 50 },
      { value: 'casual', weight: 35 },
    ],
  },
  defaults: {
    kind: 'category',
    values: [
      { value: 'a', weight: 1 },
      { value: 'b', weight: 1 },
    ],
  },
  bind({ values, weights: rule }, context) {
    if (!checked(values, context)) return undefined;
    const weights = rule === undefined ? values.map((each) => each.weight ?? 1) : ruled(rule, values, context);
    if (weights === undefined) return undefined;
    const table = guideTable(weights);
    const key = context.stream('value');
    const law = lawOf(values, weights, context);
    const common = { nullable: false, distinct: false, law: () => law, commonLaw: law };
    return context.type === 'text'
      ? { ...common, ...texts(values, table, key) }
      : { ...common, ...numbers(values, table, key, context) };
  },
});

/** The weights a rule gives, which stands alone: no value may have one of its own beside it. */
function ruled(rule: KindSpec, values: readonly Choice[], context: ColumnContext): readonly number[] | undefined {
  const own = values.findIndex((each) => each.weight !== undefined);
  if (own >= 0) {
    context.report({
      code: 'conflict',
      at: `/values/${own}/weight`,
      message: 'The value has a weight of its own, and a rule weighs all of them by place.',
      hint: 'Leave out either the rule or the weights of the values.',
      fix: { title: 'Leave the rule out', edits: [{ op: 'remove', path: `${context.path}/weights` }] },
    });
    return undefined;
  }
  return WEIGHTINGS.find((each) => each.kind === rule.kind)?.bind(rule, context, values.length, '/weights');
}

type Filler = Pick<BoundGenerator, 'fill' | 'range'>;
type Table = ReturnType<typeof guideTable>;
type Key = ReturnType<ColumnContext['stream']>;

function texts(values: readonly Choice[], table: Table, key: Key): Filler {
  const dictionary = { texts: values.map((each) => String(each.value)) };
  const scratch = scratchNumbers();
  return {
    fill(rows) {
      const uniforms = scratch(rows.count);
      rows.fillUniforms(key, uniforms);
      const codes = rows.freshIntegers();
      table.fill(uniforms, rows.count, codes);
      return { storage: 'dictionary', codes, dictionary };
    },
  };
}

function numbers(values: readonly Choice[], table: Table, key: Key, context: ColumnContext): Filler {
  const held = Float64Array.from(values, (each) => heldValue(each.value, context));
  const scratch = scratchCodes();
  const range = spanOf(held);
  return {
    range: () => range,
    fill(rows) {
      const out = rows.uniforms(key);
      const codes = scratch(rows.count);
      table.fill(out, rows.count, codes);
      for (let i = 0; i < rows.count; i++) out[i] = held[codes[i] as number] as number;
      return { storage: 'number', values: out };
    },
  };
}

function heldValue(value: Choice['value'], { type, scale, resolutionMs }: ColumnContext): number {
  if (type === 'time') return Math.floor((parseTimeOfDay(String(value)) ?? 0) / resolutionMs) * resolutionMs;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return type === 'float' ? Number(value) : roundHalfAway(Number(value) * unitsPerOne(scale));
}

function exactlyHeld(value: number, context: ColumnContext): boolean {
  return context.type === 'text' || context.type === 'float' || Number.isSafeInteger(heldValue(value, context));
}

function lawOf(values: readonly Choice[], weights: readonly number[], context: ColumnContext): Law {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (context.type === 'text' || context.type === 'boolean') {
    return {
      kind: 'categorical',
      values: values.map((each) => String(each.value)),
      shares: weights.map((weight) => weight / total),
    };
  }
  return discreteLaw(
    values.map((each, i) => ({
      value: heldValue(each.value, context) / unitsPerOne(context.scale),
      probability: (weights[i] ?? 0) / total,
    })),
    context.type === 'integer' ? 1 : context.type === 'time' ? context.resolutionMs : 0,
  );
}

function checked(values: readonly Choice[], context: ColumnContext): boolean {
  const { type, report, path } = context;
  const total = values.reduce((sum, each) => sum + (each.weight ?? 1), 0);
  if (!(total >= LEAST_TOTAL && total < Infinity)) {
    report({
      code: 'infeasible',
      at: '/values',
      message:
        total === 0
          ? 'Every value has the weight 0, so none can be chosen.'
          : 'The weights are too small or too large to be added up.',
      hint: total === 0 ? 'Give at least one value a weight above 0.' : 'Take weights like 1, 20 or 0.5.',
    });
    return false;
  }
  let good = true;
  const seen = new Set<string>();
  values.forEach(({ value }, i) => {
    const wanted = type === 'text' ? 'string' : type === 'boolean' ? 'boolean' : 'number';
    if (type === 'time') {
      good = heldLiteral(value, context, `/values/${i}/value`, context) !== undefined && good;
    } else if (wanted !== 'string' && typeof value !== wanted) {
      const hint =
        wanted === 'boolean'
          ? 'Write true or false, without quotes.'
          : 'Write a number, without quotes, or make the column a text.';
      report({
        code: 'type_mismatch',
        at: `/values/${i}/value`,
        message: `${JSON.stringify(value)} is no ${type}.`,
        hint,
      });
      good = false;
    } else if (type === 'integer' && Math.floor(Number(value)) !== value) {
      report({
        code: 'type_mismatch',
        at: `/values/${i}/value`,
        message: `${String(value)} is no integer.`,
        hint: 'Write a whole number, or make the column a decimal.',
      });
      good = false;
    } else if (typeof value === 'number' && !exactlyHeld(value, context)) {
      report({
        code: 'out_of_range',
        at: `/values/${i}/value`,
        message: `${value} is too large to be held exactly as ${type}.`,
        hint: 'Take a smaller number, or make the column a float or a text.',
      });
      good = false;
    }
    if (seen.has(String(value))) {
      report({
        code: 'duplicate_name',
        at: `/values/${i}/value`,
        message: `${JSON.stringify(value)} is in the list twice.`,
        hint: 'Keep one of them, with the sum of the weights.',
        fix: { title: 'Remove the second one', edits: [{ op: 'remove', path: `${path}/values/${i}` }] },
      });
      good = false;
    }
    seen.add(String(value));
  });
  return good;
}
