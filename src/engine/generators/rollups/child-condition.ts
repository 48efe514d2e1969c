import type { TableSpec } from '../../../schema/document-model.ts';
import type { ResolvedReference } from '../../../schema/references/resolve-reference.ts';
import { compileFormula } from '../../formula/compile-formula.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { RowSet } from '../../rows/row-set.ts';

/** Says of each child whether it counts: 1 or 0. */
export type ChildCondition = (children: RowSet) => Uint8Array;

/** Binds a formula over the rows of another table that says which of them count; an unknown answer does not. */
export function childCondition(
  text: string,
  child: TableSpec,
  context: ColumnContext,
  at: string,
): ChildCondition | undefined {
  const references = new Map<string, ResolvedReference>();
  const compiled = compileFormula(text, (name) => {
    const found = context.lookUp(name, child);
    if (found.kind === 'problem') return found;
    references.set(name, found.reference);
    const { type, scale } = context.shapeOf(found.reference.column);
    // Whether it can be null decides nothing here: an unknown answer is no.
    return { kind: 'input', type, scale, nullable: true };
  });
  if (compiled.kind === 'problem') {
    context.report({ code: 'formula_error', at, message: compiled.message, hint: compiled.hint });
    return undefined;
  }
  if (compiled.type !== 'boolean') {
    context.report({
      code: 'type_mismatch',
      at,
      message: `A condition is true or false, but this formula gives ${compiled.type}.`,
      hint: `Compare something: ${child.columns[0]?.name ?? 'x'} = 1.`,
    });
    return undefined;
  }
  const inputs = compiled.names.map((name) => references.get(name)).filter((each) => each !== undefined);
  return (children) => {
    const vectors = inputs.map(({ hops, column }) => children.read(hops, column.name));
    const { count } = children;
    const result = compiled.evaluate(vectors, count, children.memory);
    const taken = new Uint8Array(count);
    if (result.storage !== 'number') return taken;
    for (let i = 0; i < count; i++)
      taken[i] = result.values[i] === 1 && (result.valid === undefined || result.valid[i] === 1) ? 1 : 0;
    return taken;
  };
}
