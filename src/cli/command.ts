import type { Option } from './option.ts';
import type { Terminal } from './terminal.ts';

/** What was typed after the name of a command; an option that was not given is not there. */
export interface Typed {
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  /** Of options that take two values, or may be given several times: all of them in order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
}

/** What stands for an operand in the help. */
export type Operand = 'DOC' | 'DIR' | 'FOLDER';

export type Run = (typed: Typed, terminal: Terminal) => Promise<number>;

/** A command of the terminal. Its code is loaded when it is run. */
export interface Command {
  /** One word, or two where several commands are about one thing. */
  readonly name: string;
  /** What stands for its operands in the help, all of them needed. */
  readonly operands: readonly Operand[];
  /** An operand behind those that may be left out. */
  readonly optional?: Operand;
  readonly summary: string;
  readonly options: readonly Option[];
  /** Names of the options it cannot do without. */
  readonly needs: readonly string[];
  readonly load: () => Promise<Run>;
}
