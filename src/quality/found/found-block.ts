import type { Vector } from '../../engine/columns/vector.ts';
import type { Block } from '../measures/block.ts';
import type { FoundEngine } from './found-rows.ts';
import { FoundRows } from './found-rows.ts';
import { NotHeld } from './not-held.ts';

/** Some rows of a table as a file holds them. */
export interface FileRows {
  readonly count: number;
  /** The values of a column; undefined where the file has none. */
  readonly valuesOf: (column: string) => Vector | undefined;
  /** Rows whose cell of a column is none of its type. */
  readonly unreadable: (column: string) => readonly number[];
  /** How the cells of a column were taken, where that is worth a word, in sentences. */
  readonly noteOf: (column: string) => string | undefined;
  /** A cell as it is written. */
  readonly textOf: (column: string, row: number) => string;
}

/** A block of rows that were read from a file. */
export interface FoundBlock extends Block {
  readonly rows: FoundRows;
  readonly file: FileRows;
}

/** Rows of a file, to be judged. @param from the place of the first row in the table, from 0 */
export function foundBlock(engine: FoundEngine, table: string, file: FileRows, from: number): FoundBlock {
  const bound = engine.table(table);
  const ordinals = Float64Array.from({ length: file.count }, (_, i) => from + i);
  const rows = new FoundRows(engine, bound, ordinals, file.valuesOf);
  const stepsOf = (name: string) => bound.columns.get(name)?.modifiers.steps ?? [];
  return {
    rows,
    file,
    from,
    isThorough: true,
    shown: (name) => rows.exported(name),
    clean(name) {
      if (stepsOf(name).every(({ keepsValues }) => keepsValues)) return rows.exported(name);
      throw new NotHeld(`files show ${table}.${name} only as its modifiers leave it`);
    },
    held: () => undefined,
    computed(name) {
      const column = bound.columns.get(name);
      if (column === undefined) throw new Error(`foundBlock: ${table} has no column ${name}`);
      return column.generator.fill(rows);
    },
    isExcused: (name, row) =>
      rows.strays[row] === 1 || (stepsOf(name).length > 0 && rows.exported(name).valid?.[row] === 0),
  };
}

/** Whether the rows of a block were read from a file. */
export function isFound(block: Block): block is FoundBlock {
  return 'file' in block;
}
