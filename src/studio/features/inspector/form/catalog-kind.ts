import type { Catalog, CatalogKind } from '../../../../engine/catalog.ts';
import type { KindOption } from './form-field.ts';

/**
 * What the catalog says of a kind among the options of a field; undefined where the kind is in none of its lists.
 *
 * Kinds of different lists may share a name (a uniform law, a uniform shape): the list is the one that knows all options.
 */
export function catalogKind(catalog: Catalog, options: readonly KindOption[], kind: string): CatalogKind | undefined {
  const lists: readonly (readonly CatalogKind[])[] = [
    catalog.generators,
    catalog.rowSources,
    catalog.countLaws,
    catalog.shapes,
    catalog.delays,
    catalog.picks,
    catalog.modifiers,
    catalog.mechanisms,
    catalog.weightings,
  ];
  const list = lists.find((kinds) =>
    options.every((option) => kinds.some((each) => each.kind === option.kind && sameParameters(each, option))),
  );
  return list?.find((each) => each.kind === kind);
}

function sameParameters(known: CatalogKind, option: KindOption): boolean {
  const names = ({ properties }: KindOption['schema']) =>
    Object.keys(properties ?? {})
      .toSorted()
      .join(' ');
  return names(known.schema) === names(option.schema);
}
