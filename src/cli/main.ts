import { Cancelled } from '../runtime/cancelled.ts';
import { nearestName } from '../schema/nearest-name.ts';
import { COMMANDS } from './commands.ts';
import { Failure } from './failure.ts';
import { commandHelp, helpText } from './help-text.ts';
import { parseCommand } from './parse-command.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const BROKEN_OFF = 130;

/**
 * Runs what was typed after `semblance` and gives the exit code: 0, 1 when the document or the run is at fault, 2 when
 * what was typed is, 3 when the data are written but their quality report is not good enough, 130 when the person broke it off. Never throws.
 */
export async function main(typed: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(typed, terminal);
  } catch (error) {
    if (error instanceof Cancelled) return BROKEN_OFF;
    if (error instanceof UsageError || error instanceof Failure) terminal.say(`${error.message}\n`);
    else terminal.say(`Something went wrong inside Semblance: ${String(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function run([name, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === undefined) throw new UsageError('What shall Semblance do? `semblance --help` lists the commands.');
  if (isHelp(name)) {
    terminal.out(helpText(COMMANDS));
    return 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${terminal.version}\n`);
    return 0;
  }
  const command = COMMANDS.find((each) => each.name === name || each.name === `${name} ${rest[0]}`);
  if (command === undefined) throw new UsageError(unknownCommand(name));
  if (rest.some(isHelp)) {
    terminal.out(commandHelp(command));
    return 0;
  }
  const parsed = parseCommand(command, command.name === name ? rest : rest.slice(1));
  const runCommand = await command.load();
  return runCommand(parsed, terminal);
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

function unknownCommand(name: string): string {
  const what = name.startsWith('-') ? `Semblance knows no option ${name}` : `Semblance knows no command "${name}"`;
  const choices = name.startsWith('-') ? ['--help', '--version'] : COMMANDS.map((command) => command.name);
  const near = nearestName(name, choices);
  return near === undefined ? `${what}: \`semblance --help\` lists the commands.` : `${what}: did you mean ${near}?`;
}
