import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { expm1 } from '../math/expm1.ts';
import type { BoundTable } from './bound-table.ts';

const MANY_ROWS = 134217728;
const TWO_65 = 36893488147419103232;

/**
 * Warns where UUIDs that must be distinct rest on the 64-bit identities of so many child rows that two may be the same
 * (R13): with n rows some two are with the chance 1 - exp(-n^2 / 2^65).
 */
export function checkUuidKeys(
  document: SemblanceDocument,
  tables: ReadonlyMap<string, BoundTable>,
  expected: ReadonlyMap<string, number>,
): readonly Diagnostic[] {
  return document.tables.flatMap((table, t) => {
    const rows = expected.get(table.name) ?? 0;
    if (tables.get(table.name)?.rows.kind !== 'children' || rows <= MANY_ROWS) return [];
    const percent = -100 * expm1((-rows * rows) / TWO_65);
    return table.columns.flatMap(({ name, unique, generator }, c) => {
      if (generator.kind !== 'uuid' || !(unique === true || table.key?.includes(name) === true)) return [];
      const share = percent >= 0.1 ? `${Math.floor(percent * 10 + 0.5) / 10} %` : 'less than 0.1 %';
      return [
        {
          code: 'not_unique' as const,
          severity: 'warning' as const,
          path: `/tables/${t}/columns/${c}/generator`,
          message: `Among about ${Math.floor(rows)} rows of ${table.name}, some two may get the same "${name}": the chance is ${share}.`,
          hint: 'Take a sequence where no two may ever be the same.',
        },
      ];
    });
  });
}
