import type { PackedTexts } from './packed-texts.ts';
import type { Quoting } from './quoting.ts';

/** What a writer writes, stated so that the row writer in WebAssembly can write the same bytes. */
export type ValueTwin =
  | { readonly kind: 'integer'; readonly values: Float64Array }
  | { readonly kind: 'decimal'; readonly values: Float64Array; readonly scale: number }
  | { readonly kind: 'packed'; readonly codes: Int32Array; readonly packed: PackedTexts }
  | { readonly kind: 'flag'; readonly values: Float64Array; readonly packed: PackedTexts }
  | {
      readonly kind: 'moment';
      readonly values: Float64Array;
      readonly precision: 'day' | 'second' | 'millisecond';
      /** The byte between date and time. */
      readonly sign: number;
    }
  | {
      readonly kind: 'text';
      readonly bytes: Uint8Array;
      readonly offsets: Uint32Array;
      readonly quoting: Quoting;
    };

/** A value and what stands around it or in its place. */
export interface FieldTwin {
  readonly value: ValueTwin;
  /** 0 for the rows that are null; none is where it is left out. */
  readonly valid?: Uint8Array | undefined;
  /** What stands for null; nothing where it is left out. */
  readonly nullWord?: Uint8Array;
  /** The byte before and behind a moment; none where it is left out. */
  readonly enclosing?: number;
}
