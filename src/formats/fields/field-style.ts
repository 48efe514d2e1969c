import type { DateOrder } from './moment-writer.ts';
import type { Quoting } from './quoting.ts';

/** How a format writes single values. */
export interface FieldStyle {
  readonly quoting: Quoting;
  /** The same for the JSON text of a nested value; as any text where it is left out. */
  readonly jsonQuoting?: Quoting;
  /** What stands for null. */
  readonly nullText: string;
  /** What stands for no and yes. */
  readonly booleans: readonly [no: string, yes: string];
  readonly dateOrder: DateOrder;
  /** The ASCII sign between date and time. */
  readonly timeSign: ' ' | 'T';
  /** The ASCII sign around dates, times of day and timestamps; empty for none. */
  readonly momentQuote: '' | '"' | "'";
  /** The ASCII sign around numbers and booleans; empty for none. */
  readonly numberQuote: '' | '"';
  /** The ASCII sign around a value that is no text and reads like null; empty where none can. */
  readonly nullAlikeQuote: '' | '"';
  /** Whether floats that are no finite number are null. */
  readonly isFiniteOnly: boolean;
}
