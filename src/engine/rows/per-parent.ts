import { kindUnion } from '../../schema/document-model.ts';
import { field, kindSchema } from '../../schema/fields.ts';
import { columnShape } from '../plan/column-shape.ts';
import { reportUnknownTable } from '../plan/unknown-table.ts';
import { MOST_CHILDREN } from './bound-rows.ts';
import { COUNT_LAWS } from './counts/registry.ts';
import { steppedCounts } from './counts/stepped-counts.ts';
import { activeOf, parentWindows } from './parent-windows.ts';
import type { RowSet } from './row-set.ts';
import type { RowContext } from './row-source-kind.ts';
import { defineRowSource } from './row-source-kind.ts';

const UNITS_MS = { day: 86400000, week: 604800000, month: 2629746000, year: 31556952000 } as const;

export const perParentRows = defineRowSource({
  title: 'Some for each parent',
  question: 'How many for each row of another table?',
  summary:
    'Children of the rows of another table. With event times they happen while the parent is active, in time order; without, they are simply its parts.',
  family: 'Rows',
  schema: kindSchema('per_parent', {
    parent: field.reference('parent_table', {
      title: 'Parent',
      description: 'The table whose rows these rows belong to.',
      example: 'customer',
    }),
    count: field.nested(kindUnion(COUNT_LAWS), {
      title: 'How many',
      description: 'The law of how many children a parent has.',
      example: { kind: 'poisson', mean: 6 },
    }),
    per: field
      .choice(['day', 'week', 'month', 'year'], {
        title: 'Per',
        description:
          'The time the mean is meant for; the whole time frame where it is left out. Only for rows with event times.',
        example: 'month',
      })
      .optional(),
    exposure: field
      .flag({
        title: 'Fewer for a shorter time',
        description:
          'Whether a parent that is active for a part of the time frame only has that part of the children. Switched off, each has as many as the law says, however short its time; none still come without any. Only for rows with event times or a stated window.',
        example: false,
        fallback: true,
      })
      .optional(),
    active: field
      .group(
        {
          from: field
            .reference('column', {
              title: 'From',
              description: 'No child happens before this time of the parent. Empty for a parent: no children.',
              example: 'customer.signed_up_at',
            })
            .optional(),
          to: field
            .reference('column', {
              title: 'To',
              description: 'No child happens at or after this time of the parent. Empty for a parent: open.',
              example: 'customer.closed_at',
            })
            .optional(),
        },
        {
          title: 'Active',
          description: 'When a parent can have children; from its own time on where it is left out.',
          example: { from: 'customer.signed_up_at' },
        },
      )
      .optional(),
  }),
  example: {
    kind: 'per_parent',
    parent: 'customer',
    count: { kind: 'poisson', mean: 6 },
    active: { from: 'customer.signed_up_at' },
  },
  defaults: { kind: 'per_parent', parent: '', count: { kind: 'poisson', mean: 3 } },
  bind(spec, context) {
    const { document, table, report } = context;
    const parent = document.tables.find((each) => each.name === spec.parent);
    if (parent === undefined) {
      const others = document.tables.filter((each) => each !== table).map((each) => each.name);
      reportUnknownTable(context, spec.parent, '/parent', others);
      return undefined;
    }
    const law = COUNT_LAWS.find((each) => each.kind === spec.count.kind)?.bind(spec.count, context, '/count');
    if (law === undefined) return undefined;
    context.dependOn({ kind: 'rows', table: parent.name });
    const countKey = context.stream('count', '');
    const secondKey = context.stream('count fraction', '');
    const base = {
      kind: 'children',
      parent: parent.name,
      identityKey: context.stream('identity', ''),
      meanCount: law.mean,
    } as const;

    const event = table.columns.find((column) => column.generator.kind === 'event_time');
    const isProcess = event !== undefined || spec.active !== undefined;
    if (!isProcess) {
      if (!hasNoProcess(spec, context)) return undefined;
      const draw = steppedCounts((u) => Math.min(MOST_CHILDREN, law.count(u, 0, law.mean)));
      const countsInto = (counts: Int32Array, uniforms: Float64Array) => {
        draw(uniforms, counts);
        return counts;
      };
      return {
        ...base,
        isAlike: true,
        countsAt: (parents, uniforms) => countsInto(new Int32Array(parents.count), uniforms),
        counts: (parents) => countsInto(parents.freshIntegers(), parents.uniforms(countKey)),
      };
    }

    if (spec.per !== undefined && spec.exposure === false) {
      report({
        code: 'conflict',
        at: '/per',
        message: `"per" has a parent's children grow with its time, and "exposure" says that they do not.`,
        hint: 'Leave one of the two out.',
        fix: { title: 'Leave "per" out', edits: [{ op: 'remove', path: `${context.path}/per` }] },
      });
      return undefined;
    }
    const windows = parentWindows(
      context,
      activeOf(table),
      parent,
      event === undefined ? 1000 : columnShape(event).resolutionMs,
    );
    if (windows === undefined) return undefined;
    const frame = context.window();
    const unitMs = spec.per === undefined ? frame.endMs - frame.startMs : UNITS_MS[spec.per];
    const countsInto = (counts: Int32Array, parents: RowSet, uniforms: Float64Array, fractions: Float64Array) => {
      const { from, to } = windows(parents);
      const means = parents.freshNumbers();
      for (let p = 0; p < means.length; p++) {
        const exposureMs = (to[p] as number) - (from[p] as number);
        means[p] = !(exposureMs > 0) ? 0 : spec.exposure === false ? law.mean : (law.mean * exposureMs) / unitMs;
      }
      if (law.fill !== undefined) {
        law.fill(uniforms, means, MOST_CHILDREN, counts);
        return counts;
      }
      for (let p = 0; p < counts.length; p++) {
        const isThere = (to[p] as number) > (from[p] as number);
        const drawn = isThere ? law.count(uniforms[p] as number, fractions[p] as number, means[p] as number) : 0;
        counts[p] = Math.min(MOST_CHILDREN, drawn);
      }
      return counts;
    };
    return {
      ...base,
      meanCount: spec.exposure === false ? law.mean : (law.mean * (frame.knownUntilMs - frame.startMs)) / unitMs,
      countsAt: (parents, ...uniforms) => countsInto(new Int32Array(parents.count), parents, ...uniforms),
      counts(parents: RowSet) {
        const uniforms = parents.uniforms(countKey);
        const seconds = law.needsSecond ? parents.uniforms(secondKey) : uniforms;
        return countsInto(parents.freshIntegers(), parents, uniforms, seconds);
      },
      times: { key: context.stream('time', ''), splitKey: context.stream('halves', ''), windows },
    };
  },
});

/** Reports what only rows that happen in the course of time can be told. */
function hasNoProcess(
  spec: { readonly per?: unknown; readonly exposure?: unknown },
  { path, report }: RowContext,
): boolean {
  for (const name of ['per', 'exposure'] as const) {
    if (spec[name] === undefined) continue;
    report({
      code: 'conflict',
      at: `/${name}`,
      message: `"${name}" needs event times, and this table has none.`,
      hint: `Add a column with the generator event_time, or leave "${name}" out.`,
      fix: { title: `Leave "${name}" out`, edits: [{ op: 'remove', path: `${path}/${name}` }] },
    });
    return false;
  }
  return true;
}
