import type { Diagnostic, Fix } from '../../schema/diagnostic.ts';
import type { SemblanceDocument, TableSpec } from '../../schema/document-model.ts';
import { heldKey } from '../../schema/references/held-key.ts';
import { relationParts } from '../../schema/references/relation-parts.ts';
import { relationSpec } from '../../schema/references/relation-spec.ts';
import { type Relation, relationsOf, tableNamed } from '../../schema/references/relations.ts';
import type { BoundColumn } from './bound-table.ts';

/**
 * Reports a key that is not proven to identify rows by how its columns are made (R19): one of them is different in every
 * row, or they hold the whole key of the parent and something that is different in each of its rows.
 *
 * Says nothing of columns that are not there or could not be bound, which is reported elsewhere.
 */
export function checkKey(
  document: SemblanceDocument,
  table: TableSpec,
  columns: ReadonlyMap<string, BoundColumn>,
  path: string,
  report: (diagnostic: Diagnostic) => void,
): void {
  const key = table.key ?? [];
  const bound = key.map((name) => columns.get(name));
  bound.forEach((column, index) => {
    if (column?.generator.nullable !== true || column.spec.nullable !== true || key.length === 1) return;
    report({
      code: 'null_not_allowed',
      severity: 'error',
      path: `${path}/key/${index}`,
      message: `"${column.name}" belongs to the key of ${table.name} and can come out empty, so that nothing would tell such rows apart.`,
      hint: 'Leave it out of the key, or let its generator always give a value.',
    });
  });
  if (key.length === 0 || bound.includes(undefined) || bound.some((column) => column?.generator.distinct)) return;
  const single = key.length === 1;
  if (!single && isDistinctInParent(document, table, columns)) return;
  const sequence = [...columns.values()].find((each) => each.generator.distinct);
  const fix = (single ? undefined : completion(document, table, path)) ?? wholeKey(sequence?.name, path, single);
  report({
    code: 'not_unique',
    severity: 'error',
    path: single ? `${path}/key/0` : `${path}/key`,
    message: single
      ? `The key "${key[0]}" does not identify rows: its values can come twice.`
      : `The key ${key.join(' and ')} does not identify rows: the same values can come twice.`,
    hint: single
      ? 'Choose a column with the generator "sequence" as the key.'
      : 'Let one of its columns be different in every row; or take all columns of the parent’s key, and one that is different within the parent: a row number that counts within it, or a reference whose rows differ within it.',
    ...(fix !== undefined && { fix }),
  });
}

function isDistinctInParent(
  document: SemblanceDocument,
  table: TableSpec,
  columns: ReadonlyMap<string, BoundColumn>,
): boolean {
  const [driving, ...others] = relationsOf(table);
  if (driving?.kind !== 'parent' || !holdsWhole(document, table, driving)) return false;
  return (
    table.key?.some((name) => columns.get(name)?.generator.distinctWithin === 'parent') === true ||
    others.some((relation) => {
      const column = table.columns.find(({ name }) => name === relation.column);
      const differs = column !== undefined && relationSpec(table, column).distinct_within === 'parent';
      return differs && holdsWhole(document, table, relation);
    })
  );
}

/** Whether columns of the table's key hold all columns of the key of the table a relation leads to. */
function holdsWhole(document: SemblanceDocument, table: TableSpec, relation: Relation): boolean {
  const target = tableNamed(document, relation.target);
  const parts = relationParts(table, relation).filter(({ column }) => table.key?.includes(column.name) === true);
  return target?.key !== undefined && target.key.length > 0 && !heldKey(parts, target).includes(undefined);
}

/** The one change that makes a key of parent and something else identify rows, where there is one. */
function completion(document: SemblanceDocument, table: TableSpec, path: string): Fix | undefined {
  const [driving, ...others] = relationsOf(table);
  if (driving?.kind !== 'parent' || !holdsWhole(document, table, driving)) return undefined;
  for (const relation of others) {
    const index = table.columns.findIndex(({ name }) => name === relation.column);
    if (relation.target === table.name || !holdsWhole(document, table, relation)) continue;
    return {
      title: `Let the rows of a parent point at different rows of ${relation.target}`,
      edits: [{ op: 'set', path: `${path}/columns/${index}/generator/distinct_within`, value: 'parent' }],
    };
  }
  const counter = table.columns.find(
    (each) => each.generator.kind === 'sequence' && each.generator.within === 'parent',
  );
  if (counter === undefined) return undefined;
  return {
    title: `Add "${counter.name}" to the key`,
    edits: [{ op: 'insert', path: `${path}/key`, index: table.key?.length ?? 0, value: counter.name }],
  };
}

function wholeKey(column: string | undefined, path: string, single: boolean): Fix | undefined {
  if (column === undefined) return undefined;
  const [at, value] = single ? [`${path}/key/0`, column] : [`${path}/key`, [column]];
  return { title: `Make "${column}" the key`, edits: [{ op: 'set', path: at, value }] };
}
