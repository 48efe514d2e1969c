import type { ColumnSpec } from '../../schema/document-model.ts';

/** A column that numbers the rows of its table in the order of the file. */
export interface CountedKey {
  readonly start: number;
  readonly step: number;
}

/** The running number that a column is, if it is one. */
export function countedKey({ generator }: ColumnSpec): CountedKey | undefined {
  if (generator.kind !== 'sequence' || generator.within !== undefined) return undefined;
  const { start = 1, step = 1 } = generator;
  return typeof start === 'number' && typeof step === 'number' ? { start, step } : undefined;
}
