import { parentOf, tableNamed } from '../../schema/references/relations.ts';
import type { TableSite } from '../measures/site.ts';

/**
 * The columns of a file whose values differ among the rows of one parent, each behind those that tell the parent: picks that
 * come once, numbers that count within it.
 */
export function differInParent({ spec, document, table }: TableSite): readonly (readonly string[])[] {
  const isHeld = (name: string) =>
    table.columns.get(name)?.spec.hidden !== true && table.columns.get(name)?.modifiers.steps.length === 0;
  const parent = tableNamed(document, parentOf(spec) ?? '');
  const told = spec.columns.filter(({ generator }) => generator.kind === 'parent').map(({ name }) => name);
  if (parent?.key === undefined || told.length !== parent.key.length || !told.every(isHeld)) return [];
  return spec.columns.flatMap(({ name }) => {
    const differs = table.columns.get(name)?.generator.distinctWithin === 'parent' && isHeld(name);
    const isKey = spec.key?.length === told.length + 1 && [...told, name].every((each) => spec.key?.includes(each));
    return differs && !isKey ? [[...told, name]] : [];
  });
}
