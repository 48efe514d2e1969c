import type { ColumnSpec } from '../../../schema/document-model.ts';
import { field, kindSchema } from '../../../schema/fields.ts';
import { nearestName } from '../../../schema/nearest-name.ts';
import { type Literal, matchCases } from '../../generators/match-cases.ts';
import type { ModifierContext } from '../modifier-kind.ts';
import { chosenBelow } from './chosen-below.ts';
import { defineMechanism } from './mechanism-kind.ts';

const RATE = { min: 0, max: 1 };

export const byColumn = defineMechanism({
  title: 'By another column',
  question: 'Which column says how often?',
  summary: 'A rate for each value of another column; the rate above for all other values, and where it is empty.',
  family: 'Telling',
  schema: kindSchema('by_column', {
    column: field.reference('column', {
      title: 'By',
      description: 'The column whose value decides, as it is before any modifier.',
      example: 'segment',
    }),
    rates: field.list(
      field.group(
        {
          when: field.scalar({ title: 'When', description: 'A value of the other column.', example: 'vip' }),
          rate: field.number(
            { title: 'Rate', description: 'The chance of a cell to go missing then.', example: 0.5 },
            RATE,
          ),
        },
        { title: 'Case', description: 'One value and its rate.', example: { when: 'vip', rate: 0.5 } },
      ),
      {
        title: 'Rates',
        description: 'The rates; each value of the other column at most once.',
        example: [{ when: 'vip', rate: 0.5 }],
      },
    ),
  }),
  example: { kind: 'by_column', column: 'segment', rates: [{ when: 'vip', rate: 0.5 }] },
  defaults: { kind: 'by_column', column: '', rates: [{ when: 'a', rate: 0.5 }] },
  bind({ column, rates }, context, rate, at) {
    const source = context.resolve(column, `${at}/column`);
    if (source === undefined) return undefined;
    const cases = rates.map(({ when }) => when);
    const match = matchCases(cases, context.shapeOf(source.column), context, { list: `${at}/rates`, value: 'when' });
    if (match === undefined) return undefined;
    warnOfImpossible(cases, source.column, context, `${at}/rates`);
    const key = context.stream('cell');
    const byPlace = [...rates.map((each) => each.rate), rate];
    return {
      missing(rows) {
        const places = match(rows.read(source.hops, source.column.name), rows.count);
        return chosenBelow(rows.uniforms(key), (row) => byPlace[places[row] as number] as number);
      },
      rates(rows) {
        const places = match(rows.read(source.hops, source.column.name), rows.count);
        return Float64Array.from({ length: rows.count }, (_, row) => byPlace[places[row] as number] as number);
      },
      isExact: false,
      possible: byPlace.some((each) => each > 0),
      atRandom: false,
    };
  },
});

/** Says which cases stand for values that a category never gives (R59). */
function warnOfImpossible(
  cases: readonly Literal[],
  { name, generator }: ColumnSpec,
  context: ModifierContext,
  at: string,
): void {
  if (generator.kind !== 'category' || !Array.isArray(generator.values)) return;
  const known = generator.values.map((each: { readonly value: Literal }) => String(each.value));
  cases.forEach((literal, index) => {
    if (known.includes(String(literal))) return;
    const near = nearestName(
      String(literal),
      known.filter((each) => !cases.map(String).includes(each)),
    );
    context.report({
      code: 'unknown_reference',
      severity: 'warning',
      at: `${at}/${index}/when`,
      message: `"${name}" is never ${JSON.stringify(literal)}.`,
      hint: `Its values: ${known.slice(0, 20).join(', ')}.`,
      ...(near !== undefined && {
        fix: {
          title: `Change it to "${near}"`,
          edits: [{ op: 'set', path: `${context.path}${at}/${index}/when`, value: near }],
        },
      }),
    });
  });
}
