import type { FieldColumn } from '../fields/field-writer.ts';
import type { CellBlock } from './cell-block.ts';
import { addEvidence, type DecimalEvidence, type DecimalSign, decimalSignOf } from './decimal-sign.ts';

/** Blocks that are looked at: what none of their numbers tells stays open. */
const MOST_BLOCKS = 16;

/**
 * Finds out the decimal sign of the columns of a file: that of its own numbers, else that of the numbers of all columns.
 * What a column was told to be stays so to the end of the file.
 */
export class DecimalSigns {
  readonly #columns: readonly FieldColumn[];
  readonly #evidence = new Map<string, DecimalEvidence>();
  readonly #signs = new Map<string, DecimalSign>();
  #blocks = 0;

  constructor(columns: readonly FieldColumn[]) {
    this.#columns = columns.filter(({ type }) => type === 'integer' || type === 'decimal' || type === 'float');
  }

  /** Looks at a block before its cells are read. @param places where each column stands in its rows */
  look(block: CellBlock, places: ReadonlyMap<string, number>): void {
    if (this.#blocks++ >= MOST_BLOCKS) return;
    const all = { point: 0, comma: 0, unclear: 0 };
    for (const column of this.#columns) {
      const place = places.get(column.name);
      if (place === undefined || this.#signs.has(column.name)) continue;
      const evidence = this.#evidence.get(column.name) ?? { point: 0, comma: 0, unclear: 0 };
      this.#evidence.set(column.name, evidence);
      addEvidence(evidence, block, place, column);
      const sign = decimalSignOf(evidence);
      if (sign !== undefined) this.#signs.set(column.name, sign);
    }
    for (const { point, comma } of this.#evidence.values()) {
      all.point += point;
      all.comma += comma;
    }
    const sign = decimalSignOf(all);
    if (sign === undefined) return;
    for (const { name } of this.#columns) if (!this.#signs.has(name)) this.#signs.set(name, sign);
  }

  /** That of a column; undefined as long as nothing tells. */
  signOf(column: string): DecimalSign | undefined {
    return this.#signs.get(column);
  }

  /** Whether a column holds numbers that can be read with either sign, and nothing tells with which. */
  isOpen(column: string): boolean {
    return this.signOf(column) === undefined && (this.#evidence.get(column)?.unclear ?? 0) > 0;
  }
}
