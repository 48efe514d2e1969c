import type { TableSpec } from '../../../schema/document-model.ts';
import { nearestName } from '../../../schema/nearest-name.ts';
import { relationsOf, tableNamed } from '../../../schema/references/relations.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { reportUnknownTable } from '../../plan/unknown-table.ts';

/** The rows a roll-up is made of, and how they lead to the rows of its own table. */
export interface ChildWay {
  readonly child: TableSpec;
  /** The reference column that points here; absent where the children come per row of this table. */
  readonly by?: string;
}

interface WaySpec {
  readonly table: string;
  readonly by?: string | undefined;
}

/** Finds how the rows of a table lead to those of this one; reports where they do not, or in several ways. */
export function childWay({ table: name, by }: WaySpec, context: ColumnContext): ChildWay | undefined {
  const { document, table, report, path } = context;
  const waysOf = (each: TableSpec) => relationsOf(each).filter((relation) => relation.target === table.name);
  const choices = document.tables.filter((each) => waysOf(each).length > 0).map((each) => each.name);
  const child = tableNamed(document, name);
  if (child === undefined) {
    reportUnknownTable(context, name, '/table', choices);
    return undefined;
  }
  const ways = waysOf(child);
  const [first] = ways;
  if (first === undefined) {
    report({
      code: 'relation_missing',
      at: '/table',
      message: `No row of ${child.name} belongs to a row of ${table.name} or points at one.`,
      hint:
        choices.length > 0
          ? `Tables to choose from: ${choices.join(', ')}.`
          : `No table has ${table.name} as its parent, or a column that points at it.`,
    });
    return undefined;
  }
  const columns = ways.flatMap((way) => way.column ?? []);
  if (by !== undefined) {
    const way = ways.find((each) => each.column === by);
    if (way !== undefined) return way.kind === 'parent' ? { child } : { child, by };
    const near = nearestName(by, columns);
    report({
      code: 'unknown_reference',
      at: '/by',
      message: `${child.name} has no column "${by}" that points at ${table.name}.`,
      hint: columns.length > 0 ? `Columns to choose from: ${columns.join(', ')}.` : 'Leave "by" out.',
      fix:
        near === undefined
          ? { title: 'Leave "by" out', edits: [{ op: 'remove', path: `${path}/by` }] }
          : { title: `Change it to "${near}"`, edits: [{ op: 'set', path: `${path}/by`, value: near }] },
    });
    return undefined;
  }
  if (first.kind === 'parent') return { child };
  if (ways.length === 1 && first.column !== undefined) return { child, by: first.column };
  report({
    code: 'ambiguous_reference',
    at: '/table',
    message: `Rows of ${child.name} point at ${table.name} by several columns.`,
    hint: `Say with "by" which one is meant: ${columns.join(', ')}.`,
  });
  return undefined;
}
