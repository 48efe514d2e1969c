import { kindSchema } from '../../schema/fields.ts';
import { parentOf, tableNamed } from '../../schema/references/relations.ts';
import { resolveReference } from '../../schema/references/resolve-reference.ts';
import type { NumericLaw } from '../laws/law.ts';
import { fixedRange } from '../plan/value-range.ts';
import type { Windows } from '../rows/bound-rows.ts';
import { activeOf, parentWindows } from '../rows/parent-windows.ts';
import type { RowSet } from '../rows/row-set.ts';
import { defineGenerator } from './generator-kind.ts';

export const eventTime = defineGenerator({
  title: 'When it happened',
  question: 'When did each of a parent’s events happen?',
  summary:
    'The time of an event of its parent, never before the parent was there; the rows of a parent come in this order.',
  family: 'Time',
  types: ['timestamp', 'date'],
  schema: kindSchema('event_time', {}),
  example: { kind: 'event_time' },
  defaults: { kind: 'event_time' },
  bind(_spec, context) {
    const { table, column, report } = context;
    if (table.rows.kind !== 'per_parent') {
      report({
        code: 'conflict',
        at: '',
        message: 'Only rows that come for each parent have event times.',
        hint: 'Take the generator "moment", or let the rows come per parent.',
        fix: {
          title: 'Use "moment"',
          edits: [{ op: 'set', path: context.path, value: { kind: 'moment', shape: { kind: 'uniform' } } }],
        },
      });
      return undefined;
    }
    const first = table.columns.find((each) => each.generator.kind === 'event_time');
    if (first !== column) {
      report({
        code: 'conflict',
        at: '',
        message: `The event already has a time: ${first?.name ?? ''}.`,
        hint: 'A row has one event time; take another generator here.',
      });
      return undefined;
    }
    const parent = tableNamed(context.document, parentOf(table) ?? '');
    // The rows report what is wrong with the window; here it is bound again so that the times depend on it alone.
    const active = activeOf(table);
    const resolves = Object.values(active).every(
      (text) => resolveReference(context.document, table, text).kind === 'resolved',
    );
    const windows =
      parent === undefined || !resolves
        ? undefined
        : parentWindows({ ...context, report() {} }, active, parent, context.resolutionMs);
    if (windows === undefined) return undefined;
    context.stream('time', '');
    const grid = context.resolutionMs;
    const { startMs, knownUntilMs } = context.window();
    return {
      nullable: false,
      distinct: false,
      law: (rows) => averageLaw(rows, windows, grid),
      cells(rows, { values }, below, upTo) {
        const { parents, parentIndex } = rows.family();
        const { from, to } = windows(parents);
        for (let i = 0; i < rows.count; i++) {
          const parent = parentIndex[i] as number;
          const start = from[parent] as number;
          const span = (to[parent] as number) - start;
          const place = (values[i] as number) - start;
          below[i] = insideShare(place / span);
          upTo[i] = insideShare((place + grid) / span);
        }
      },
      range: () => fixedRange(Math.floor(startMs / grid) * grid, knownUntilMs),
      fill(rows) {
        const { parents, parentIndex } = rows.family();
        const { from, to } = windows(parents);
        const uniforms = rows.timeUniforms();
        const values = rows.freshNumbers();
        for (let i = 0; i < rows.count; i++) {
          const parent = parentIndex[i] as number;
          const start = from[parent] as number;
          const span = (to[parent] as number) - start;
          values[i] = Math.floor((start + (uniforms[i] as number) * span) / grid) * grid;
        }
        return { storage: 'number', values };
      },
    };
  },
});

function insideShare(share: number): number {
  return share <= 0 ? 0 : share >= 1 ? 1 : share;
}

/** The average, over the rows, of the even law on each parent's own window. */
function averageLaw(rows: RowSet, windows: (parents: RowSet) => Windows, grid: number): NumericLaw {
  const { parents, parentIndex } = rows.family();
  const { from, to } = windows(parents);
  const children = new Int32Array(from.length);
  for (let i = 0; i < rows.count; i++) {
    const parent = parentIndex[i] as number;
    children[parent] = (children[parent] as number) + 1;
  }
  return {
    kind: 'numeric',
    mean: undefined,
    sd: undefined,
    step: grid,
    cdf(x) {
      const end = Math.floor(x / grid) * grid + grid;
      let sum = 0;
      for (let parent = 0; parent < children.length; parent++) {
        const weight = children[parent] as number;
        if (weight === 0) continue;
        const start = from[parent] as number;
        const share = (end - start) / ((to[parent] as number) - start);
        sum += weight * insideShare(share);
      }
      return sum / rows.count;
    },
  };
}
