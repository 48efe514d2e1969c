import { nearestName } from '../schema/nearest-name.ts';
import type { Typed } from './command.ts';
import { UsageError } from './usage-error.ts';

/** What an option names among some choices, or `otherwise` where it was not given. @throws UsageError for anything else. */
export function choiceOf<Choice extends string>(
  { values }: Typed,
  option: string,
  choices: readonly Choice[],
  otherwise: Choice,
): Choice {
  const typed = values.get(option);
  if (typed === undefined) return otherwise;
  const found = choices.find((choice) => choice === typed);
  if (found !== undefined) return found;
  const near = nearestName(typed, choices);
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  throw new UsageError(`--${option} must be one of ${choices.join(', ')}, not "${typed}".${hint}`);
}
