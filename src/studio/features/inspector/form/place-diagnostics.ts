import type { Diagnostic } from '../../../../schema/diagnostic.ts';
import type { Field } from './form-field.ts';

/**
 * Which field shows which finding: the one whose JSON pointer is the longest beginning of the finding's path.
 *
 * Findings at `root` or below it that no field can take are kept under `root`; all others are left out.
 */
export function placeDiagnostics(
  root: string,
  paths: readonly string[],
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const known = new Set([root, ...paths]);
  const placed = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const place = beginnings(diagnostic.path).find((path) => known.has(path));
    if (place !== undefined) placed.set(place, [...(placed.get(place) ?? []), diagnostic]);
  }
  return placed;
}

/** A pointer and all pointers above it, the longest first. */
function beginnings(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(0, segments.length - index).join('/'));
}

/** The pointers of the fields and of all fields inside them. */
export function fieldPaths(fields: readonly Field[]): readonly string[] {
  return fields.flatMap((field) => [field.path, ...innerPaths(field)]);
}

function innerPaths({ control }: Field): readonly string[] {
  switch (control.kind) {
    case 'group':
    case 'nested_kind':
      return fieldPaths(control.fields);
    case 'list':
      return control.items.flatMap((item) => fieldPaths(item.fields));
    default:
      return [];
  }
}
