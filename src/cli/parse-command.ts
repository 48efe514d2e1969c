import { parseArgs } from 'node:util';
import { nearestName } from '../schema/nearest-name.ts';
import type { Command, Operand, Typed } from './command.ts';
import type { Option } from './option.ts';
import { UsageError } from './usage-error.ts';

/** What stands for DIR where anybody may have written it. */
const FOREIGN = 'a folder of CSV, NDJSON or JSON files, one a table';

/** What stands for an operand. */
const OPERANDS: Readonly<Record<Operand, string>> = {
  DOC: 'the path of a document, or the name of a template',
  DIR: 'a folder that `semblance generate` wrote to',
  FOLDER: 'the folder of a domain, or of several',
};

/**
 * Reads what was typed after the name of a command.
 *
 * @throws UsageError for anything that the command does not take, or lacks.
 */
export function parseCommand(command: Command, typed: readonly string[]): Typed {
  const { tokens } = parseArgs({
    args: [...typed],
    options: Object.fromEntries(
      command.options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const operands: string[] = [];
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  let open: { readonly option: Option; left: number } | undefined;
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional' && open !== undefined && open.left > 0) {
      open.left -= 1;
      lists.get(open.option.name)?.push(token.value);
      continue;
    }
    checkComplete(open);
    open = undefined;
    if (token.kind === 'positional') {
      operands.push(token.value);
      continue;
    }
    const option = command.options.find(({ name }) => token.rawName === `--${name}`);
    if (option === undefined) throw new UsageError(unknownOption(command, token.rawName));
    const isKnown = values.has(option.name) || lists.has(option.name) || flags.has(option.name);
    if (isKnown && option.repeats !== true) throw new UsageError(`--${option.name} was given twice.`);
    if (option.value === undefined) {
      if (token.value !== undefined) throw new UsageError(`--${option.name} takes no value.`);
      flags.add(option.name);
    } else {
      const { value } = token;
      const isMissing =
        value === undefined ||
        (value === '' && option.mayBeEmpty !== true) ||
        (!token.inlineValue && value.startsWith('--'));
      if (isMissing) throw new UsageError(`--${option.name} needs a value: --${option.name} ${option.value}.`);
      const wanted = option.value.split(' ').length;
      if (wanted === 1 && option.repeats !== true) values.set(option.name, value);
      else lists.set(option.name, [...(lists.get(option.name) ?? []), value]);
      open = { option, left: wanted - 1 };
    }
  }
  checkComplete(open);
  checkOperands(command, operands);
  for (const name of command.needs) {
    const option = command.options.find((each) => each.name === name);
    if (values.has(name) || option === undefined) continue;
    throw new UsageError(`${command.name} needs --${name} ${option.value ?? ''}: ${option.about}.`);
  }
  return { operands, values, lists, flags };
}

function checkComplete(open: { readonly option: Option; readonly left: number } | undefined): void {
  if (open === undefined || open.left === 0) return;
  const { name, value = '' } = open.option;
  throw new UsageError(`--${name} needs ${value.split(' ').length} values: --${name} ${value}.`);
}

function unknownOption(command: Command, rawName: string): string {
  const near = nearestName(
    rawName.replace(/^-+/, ''),
    command.options.map(({ name }) => name),
  );
  const hint =
    near === undefined ? `\`semblance ${command.name} --help\` lists its options` : `did you mean --${near}?`;
  return `${command.name} knows no option ${rawName}: ${hint}`.replace(/[^?]$/, '$&.');
}

function checkOperands(command: Command, operands: readonly string[]): void {
  const missing = command.operands[operands.length];
  if (missing !== undefined) {
    throw new UsageError(
      `${command.name} needs ${missing}: ${command.name === 'check' ? FOREIGN : OPERANDS[missing]}.`,
    );
  }
  const extra = operands[command.operands.length + (command.optional === undefined ? 0 : 1)];
  if (extra !== undefined) throw new UsageError(`${command.name} can do nothing with "${extra}".`);
}
