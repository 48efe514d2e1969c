import { type BindableKind, kindDefiner } from '../../schema/kind.ts';
import type { BindContext } from '../plan/column-context.ts';
import type { BoundRows } from './bound-rows.ts';

/** What a row source sees of the document. */
export interface RowContext extends BindContext {
  /** What the rows of every table that is not fixed are multiplied by (R56). */
  readonly scale: number;
}

/** A kind of row source; it reports what is wrong through the context. */
export type RowSourceKind = BindableKind<[context: RowContext], BoundRows>;

/** States a row source. */
export const defineRowSource = kindDefiner<[context: RowContext], BoundRows>();
