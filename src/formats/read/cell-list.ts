import { BLOCK_ROWS, type CellBlock } from './cell-block.ts';

/** Cells of up to `BLOCK_ROWS` rows; grown once and used again. */
export class CellList {
  readonly columns: number;
  readonly lines = new Float64Array(BLOCK_ROWS);
  rows = 0;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly forms: Uint8Array;

  constructor(columns: number) {
    this.columns = columns;
    this.starts = new Int32Array(BLOCK_ROWS * columns);
    this.ends = new Int32Array(BLOCK_ROWS * columns);
    this.forms = new Uint8Array(BLOCK_ROWS * columns);
  }

  /** The cells so far, which lie in these bytes. */
  block(bytes: Uint8Array): CellBlock {
    const { rows, columns, starts, ends, forms, lines } = this;
    return { bytes, rows, columns, starts, ends, forms, lines };
  }
}
