import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { ColumnSpec, TableSpec } from '../../schema/document-model.ts';
import type { KindSpec } from '../../schema/kind.ts';
import type { BoundGenerator } from '../generators/generator-kind.ts';
import type { BoundModifier } from '../modifiers/modifier-kind.ts';
import { MODIFIERS } from '../modifiers/registry.ts';
import { bindContext, type Surroundings } from './bind-context.ts';
import type { BoundModifiers } from './bound-table.ts';
import { checkModifier } from './check-modifier.ts';
import { columnShape } from './column-shape.ts';
import type { Dependency } from './dependency.ts';
import { removeModifier } from './remove-modifier.ts';

/** Binds what happens to the values of a column afterwards; undefined, and reported, where a part of it cannot be. */
export function bindModifiers(
  surroundings: Surroundings,
  table: TableSpec,
  column: ColumnSpec,
  generator: BoundGenerator,
  path: string,
): BoundModifiers | undefined {
  const specs = column.modifiers ?? [];
  checkModifierNames(specs, path, surroundings.report);
  const inputs: Dependency[] = [];
  const reads: string[] = [];
  const steps: BoundModifier[] = [];
  const law = generator.ofUniform?.law;
  specs.forEach((spec, index) => {
    const kind = MODIFIERS.find((each) => each.kind === spec.kind);
    const at = `${path}/modifiers/${index}`;
    if (kind === undefined) return;
    if (!kind.types.includes(column.type)) {
      surroundings.report({
        code: 'type_mismatch',
        severity: 'error',
        path: at,
        message: `"${kind.title}" (${kind.kind}) cannot change ${column.type} values.`,
        hint: `It changes: ${kind.types.join(', ')}.`,
        fix: removeModifier(column, path, index),
      });
      return;
    }
    const context = bindContext(surroundings, table, at, column.keyed_as ?? column.name);
    const ownName = streamWord(specs, index);
    const bound = kind.bind(spec, {
      ...context,
      ...columnShape(column),
      column,
      shapeOf: columnShape,
      stream: (purpose, name) => context.stream(`${ownName} ${purpose}`, name),
      law: law?.kind === 'numeric' && steps.every((step) => step.law === 'same') ? law : undefined,
    });
    inputs.push(...context.inputs);
    reads.push(...context.reads);
    if (bound === undefined) return;
    checkModifier({ table, column, title: kind.title, bound, path, index }, surroundings.report);
    steps.push(bound);
  });
  return steps.length < specs.length ? undefined : { steps, inputs, reads };
}

/** What the streams of a modifier are named by: its kind, and its name or how many of its kind stand before it. */
function streamWord(specs: readonly KindSpec[], index: number): string {
  const spec = specs[index];
  const before = specs.slice(0, index).filter((each) => each.kind === spec?.kind).length;
  return `modifier ${spec?.kind} ${typeof spec?.name === 'string' ? spec.name : before}`;
}

function checkModifierNames(specs: readonly KindSpec[], path: string, report: (diagnostic: Diagnostic) => void): void {
  specs.forEach(({ name }, index) => {
    if (name === undefined || specs.findIndex((each) => each.name === name) === index) return;
    report({
      code: 'duplicate_name',
      severity: 'error',
      path: `${path}/modifiers/${index}/name`,
      message: `Two modifiers of the column are called ${JSON.stringify(name)}.`,
      hint: 'Give each a name of its own, or none.',
      fix: {
        title: 'Leave the second name out',
        edits: [{ op: 'remove', path: `${path}/modifiers/${index}/name` }],
      },
    });
  });
}
