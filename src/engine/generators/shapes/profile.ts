import { kindUnion } from '../../../schema/document-model.ts';
import { field, kindSchema } from '../../../schema/fields.ts';
import { scratchCodes } from '../../formula/scratch.ts';
import { BoundedMap } from '../../plan/bounded-map.ts';
import type { BindContext } from '../../plan/column-context.ts';
import { guideTable } from '../../random/guide-table.ts';
import { MONTHS, WEEKDAYS } from '../../time/calendar-names.ts';
import { type CalendarCells, calendarCells } from './calendar-cells.ts';
import { PLAIN_SHAPES } from './plain-shapes.ts';
import { defineShape } from './shape-kind.ts';

/** The share of a cell at either end that no moment falls into: some nanoseconds of an hour, and more than a rounding. */
const EDGE = 1e-9;

/** What a profile comes to over a period; as an edit leaves most of them alone, the last few are kept where they are small. */
interface ProfileTable {
  readonly cells: CalendarCells;
  /** The mass of the curve below up to each edge. */
  readonly below: Float64Array;
  readonly masses: Float64Array;
  readonly table: ReturnType<typeof guideTable>;
}

const TABLES = new BoundedMap<string, ProfileTable>(8);
const MOST_KEPT_CELLS = 1 << 16;

const HOURS = Array.from({ length: 24 }, (_, hour) => `${hour < 10 ? '0' : ''}${hour}:00`);

function weights(title: string, places: readonly string[], description: string, example: readonly number[]) {
  const weight = field.number(
    { title: 'Weight', description: 'How busy, relative to the others; 0 for none at all.', example: 1 },
    { min: 0, max: 1e6 },
  );
  return field.list(weight, { title, description, example }).optional().meta({ places });
}

export const profileShape = defineShape({
  title: 'By hour, weekday and month',
  question: 'Which hours, weekdays and months are busy?',
  summary:
    'Follows the calendar: each hour of the day, day of the week and month of the year has a weight, and the weights multiply. A curve of growth can lie below.',
  family: 'Shapes',
  schema: kindSchema('profile', {
    hours: weights(
      'Hours',
      HOURS,
      '24 weights, from midnight on.',
      [1, 1, 1, 1, 1, 2, 4, 8, 10, 10, 10, 9, 8, 9, 10, 10, 9, 8, 8, 9, 8, 6, 4, 2],
    ),
    weekdays: weights('Weekdays', WEEKDAYS, '7 weights, Monday to Sunday.', [1, 1, 1, 1, 1.2, 1.5, 1.3]),
    months: weights('Months', MONTHS, '12 weights, January to December.', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.5, 2]),
    along: field
      .nested(kindUnion(PLAIN_SHAPES), {
        title: 'Along',
        description: 'The curve below the calendar: evenly where it is left out.',
        example: { kind: 'growth', rate: 0.2 },
        fallback: { kind: 'uniform' },
      })
      .optional(),
  }),
  example: { kind: 'profile', weekdays: [1, 1, 1, 1, 1.2, 1.5, 1.3], along: { kind: 'growth', rate: 0.2 } },
  defaults: { kind: 'profile', weekdays: [1, 1, 1, 1, 1, 0.5, 0.5] },
  bind(spec, context, span, at) {
    const fits = [
      checkLength(context, `${at}/hours`, spec.hours, HOURS.length),
      checkLength(context, `${at}/weekdays`, spec.weekdays, WEEKDAYS.length),
      checkLength(context, `${at}/months`, spec.months, MONTHS.length),
    ].every(Boolean);
    const alongSpec = spec.along ?? { kind: 'uniform' };
    const along = PLAIN_SHAPES.find((each) => each.kind === alongSpec.kind)?.bind(
      alongSpec,
      context,
      span,
      `${at}/along`,
    );
    if (!fits || along === undefined) return undefined;
    const name = JSON.stringify([spec, span]);
    const known = TABLES.get(name);
    const cells = known?.cells ?? calendarCells(spec, span);
    if (cells === undefined) {
      context.report({
        code: 'too_large',
        at,
        message: 'The period is too long to follow the calendar hour by hour.',
        hint: 'Take a period of at most 100 years, or leave the hours out.',
      });
      return undefined;
    }
    // The mass of a cell is its weight times the mass of the curve below, which also spreads the moments inside it.
    const { edges } = cells;
    const below = known?.below ?? edges.map((edge) => along.cdf(edge));
    const masses =
      known?.masses ??
      cells.weights.map((weight, cell) => weight * Math.max(0, (below[cell + 1] as number) - (below[cell] as number)));
    if (!(masses.reduce((sum, mass) => sum + mass, 0) >= 1e-300)) {
      context.report({
        code: 'infeasible',
        at,
        message: 'No moment of the period has a weight above 0.',
        hint: 'Give at least one hour, weekday and month of the period a weight above 0.',
      });
      return undefined;
    }
    const table = known?.table ?? guideTable(masses);
    if (known === undefined && edges.length <= MOST_KEPT_CELLS) TABLES.set(name, { cells, below, masses, table });
    const { cumulative } = table;
    const total = cumulative[cumulative.length - 1] as number;
    const scratch = scratchCodes();
    return {
      cdf(position) {
        const cell = lastAtMost(edges, position);
        const weight = cells.weights[cell] as number;
        const before = cell === 0 ? 0 : (cumulative[cell - 1] as number);
        const inside = weight * (along.cdf(position) - (below[cell] as number));
        return Math.min(1, (before + inside) / total);
      },
      fillQuantile(uniforms, count) {
        const codes = scratch(count);
        table.fill(uniforms, count, codes);
        for (let i = 0; i < count; i++) {
          const cell = codes[i] as number;
          const before = cell === 0 ? 0 : (cumulative[cell - 1] as number);
          const inside = ((uniforms[i] as number) * total - before) / (cells.weights[cell] as number);
          uniforms[i] = Math.min((below[cell] as number) + Math.max(0, inside), below[cell + 1] as number);
        }
        along.fillQuantile(uniforms, count);
        for (let i = 0; i < count; i++) {
          // The last digits must not lead across an edge, where a cell of weight 0 may lie.
          const cell = codes[i] as number;
          const from = edges[cell] as number;
          const margin = ((edges[cell + 1] as number) - from) * EDGE;
          const position = uniforms[i] as number;
          uniforms[i] = Math.min(Math.max(position, from + margin), (edges[cell + 1] as number) - margin);
        }
      },
    };
  },
});

function checkLength(context: BindContext, at: string, list: readonly number[] | undefined, wanted: number): boolean {
  if (list === undefined || list.length === wanted) return true;
  context.report({
    code: 'out_of_range',
    at,
    message: `There are ${list.length} weights, and ${wanted} are needed.`,
    hint: wanted === 7 ? 'One for each day from Monday to Sunday.' : `One for each of the ${wanted}, in order.`,
    fix: {
      title: list.length < wanted ? 'Fill up with 1' : `Keep the first ${wanted}`,
      edits: [
        { op: 'set', path: context.path + at, value: Array.from({ length: wanted }, (_, index) => list[index] ?? 1) },
      ],
    },
  });
  return false;
}

/** The last cell that begins at or before a position. */
function lastAtMost(edges: Float64Array, position: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] as number) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
