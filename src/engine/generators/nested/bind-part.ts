import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { BoundColumn } from '../../plan/bound-table.ts';
import { checkColumn } from '../../plan/check-column.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { columnShape } from '../../plan/column-shape.ts';
import type { GeneratorKind } from '../generator-kind.ts';
import type { Part } from './part.ts';
import { type Inside, partContext } from './part-context.ts';

/** Generators that make what belongs to the row of a table: its place among others, its keys, its moment. */
const OF_THE_ROW: readonly string[] = ['parent', 'reference', 'event_time', 'rollup', 'shares'];

/** Binds a field, or the elements of a list, like a column; reports what cannot stand inside of a cell. */
export function bindPart(
  part: Part,
  inside: Inside,
  context: ColumnContext,
  all: readonly GeneratorKind[],
): BoundColumn | undefined {
  const { column, at } = part;
  const kind = all.find((each) => each.kind === column.generator.kind);
  const path = context.path + at;
  const report = ({ severity, ...found }: Diagnostic) =>
    context.report({
      ...found,
      severity: severity === 'warning' ? severity : 'error',
      at: found.path.slice(context.path.length),
    });
  if (kind === undefined || !checkColumn(column, kind, path, report)) return undefined;
  const outside = () =>
    context.report({
      code: 'conflict',
      at: `${at}/generator`,
      message: `"${kind.title}" (${kind.kind}) belongs to a row of a table, and cannot stand inside of a cell.`,
      hint: 'Give it a column of its own, hidden if need be, and take its value over by a formula.',
    });
  if (OF_THE_ROW.includes(kind.kind)) {
    outside();
    return undefined;
  }
  const shape = columnShape(column);
  const own = partContext(part, inside, context);
  const generator = kind.bind(column.generator, { ...own, ...shape, column, shapeOf: columnShape });
  if (generator === undefined) return undefined;
  if (generator.picks !== undefined || generator.accumulates !== undefined || generator.mostSiblings !== undefined) {
    outside();
    return undefined;
  }
  if (generator.nullable && column.nullable !== true) {
    const what = column.name === '' ? 'An element' : `"${column.name}"`;
    context.report({
      code: 'null_not_allowed',
      at: `${at}/nullable`,
      message: `${what} can come out empty, but may not be${generator.whyNull === undefined ? '' : `: ${generator.whyNull}`}.`,
      hint: 'Let it be empty, or choose a generator that always gives a value.',
      fix: { title: 'Let it be empty', edits: [{ op: 'set', path: `${path}/nullable`, value: true }] },
    });
  }
  return {
    spec: column,
    name: column.name,
    key: own.nesting.stream,
    ...shape,
    generator,
    modifiers: { steps: [], inputs: [], reads: [] },
    inputs: [],
    reads: [],
  };
}
