import { nearestName } from '../../schema/nearest-name.ts';
import type { BindContext } from './column-context.ts';

/** Reports that a table does not exist, with those that can be named here. */
export function reportUnknownTable(context: BindContext, name: string, at: string, choices: readonly string[]): void {
  const near = nearestName(name, choices);
  const hint = choices.length === 0 ? 'There is no other table.' : `Tables to choose from: ${choices.join(', ')}.`;
  context.report({
    code: 'unknown_reference',
    at,
    message: `There is no table "${name}".`,
    hint: near === undefined ? hint : `Did you mean "${near}"? ${hint}`,
    ...(near !== undefined && {
      fix: { title: `Change it to "${near}"`, edits: [{ op: 'set', path: context.path + at, value: near }] },
    }),
  });
}
