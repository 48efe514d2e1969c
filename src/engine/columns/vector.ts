/** A list of distinct texts, encoded and escaped once by every format that writes it. */
export interface Dictionary {
  readonly texts: readonly string[];
}

/**
 * The values of one column for a list of rows.
 *
 * `number` holds integers and floats as they are, decimals as integers scaled by 10^scale, booleans as 0 and 1, dates and
 * timestamps as milliseconds since 1970-01-01, times of day as milliseconds since midnight; nested values are JSON texts. `valid` has one byte a row, 0 for null; left out, no row is null.
 */
export type Vector = NumberVector | DictionaryVector | TextVector;

export interface NumberVector {
  readonly storage: 'number';
  readonly values: Float64Array;
  readonly valid?: Uint8Array;
}

export interface DictionaryVector {
  readonly storage: 'dictionary';
  readonly codes: Int32Array;
  readonly dictionary: Dictionary;
  readonly valid?: Uint8Array;
}

/** UTF-8 bytes; row i holds bytes offsets[i] to offsets[i + 1]. */
export interface TextVector {
  readonly storage: 'text';
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  readonly valid?: Uint8Array;
}
