import { FORMAT_IDS, type FormatId } from '../formats/format-id.ts';
import { nearestName } from '../schema/nearest-name.ts';
import type { Typed } from './command.ts';
import { UsageError } from './usage-error.ts';

/** The format that `--format` names, undefined where it was not given. @throws UsageError when there is no such format. */
export function formatOf({ values }: Typed): FormatId | undefined {
  const name = values.get('format');
  if (name === undefined) return undefined;
  const found = FORMAT_IDS.find((id) => id === name);
  if (found !== undefined) return found;
  const near = nearestName(name, FORMAT_IDS) ?? FORMAT_IDS.find((id) => id.endsWith(`-${name}`));
  const hint = near === undefined ? `Formats to choose from: ${FORMAT_IDS.join(', ')}.` : `Did you mean "${near}"?`;
  throw new UsageError(`Semblance knows no format "${name}". ${hint}`);
}
