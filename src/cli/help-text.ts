import type { Command } from './command.ts';
import type { Option } from './option.ts';

/** What `semblance --help` prints. */
export function helpText(commands: readonly Command[]): string {
  return [
    'Semblance makes related synthetic data from one document: the same document and seed give the same bytes.',
    '',
    'Usage: semblance COMMAND [options]',
    '',
    ...aligned(commands.map((command) => [[command.name, ...shownOperands(command)].join(' '), command.summary])),
    '',
    'DOC is the path of a document, or the name of a template.',
    '`semblance COMMAND --help` lists the options of a command; `semblance --version` prints the version.',
    '',
  ].join('\n');
}

/** What `semblance COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const { name, summary, options, needs } = command;
  const needed = options.filter((option) => needs.includes(option.name)).map(written);
  const usage = [
    'semblance',
    name,
    ...shownOperands(command),
    ...needed,
    ...(options.length > needed.length ? ['[options]'] : []),
  ];
  const lines = aligned(options.map((option) => [written(option), option.about]));
  return [`Usage: ${usage.join(' ')}`, '', `${name} ${summary}.`, ...(lines.length > 0 ? ['', ...lines] : []), ''].join(
    '\n',
  );
}

function shownOperands({ operands, optional }: Command): readonly string[] {
  return [...operands, ...(optional === undefined ? [] : [`[${optional}]`])];
}

function written({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function aligned(rows: readonly (readonly [string, string] | readonly string[])[]): readonly string[] {
  const width = Math.max(0, ...rows.map(([left = '']) => left.length));
  return rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}   ${right}`);
}
