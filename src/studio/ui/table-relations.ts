import type { SemblanceDocument } from '../../schema/document-model.ts';
import { relationsOf } from '../../schema/references/relations.ts';
import type { MiniRelation } from './mini-layout.ts';

/** Which table of a document leads to which, by their places. */
export function tableRelations({ tables }: SemblanceDocument): readonly MiniRelation[] {
  const places = new Map(tables.map(({ name }, index) => [name, index]));
  return tables.flatMap((table, from) =>
    relationsOf(table).flatMap(({ target }) => {
      const to = places.get(target);
      return to === undefined ? [] : [{ from, to }];
    }),
  );
}
