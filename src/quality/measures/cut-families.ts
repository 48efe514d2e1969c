import { relationParts } from '../../schema/references/relation-parts.ts';
import { relationsOf } from '../../schema/references/relations.ts';
import { checkOf, uncoveredAnswer } from '../report/check-of.ts';
import type { Measure } from './measure.ts';
import type { TableSite } from './site.ts';

/** Says of a table of which some blocks are looked at that its families are not counted, as blocks cut them. */
export function cutFamilies({ table, spec, path }: TableSite): Measure | undefined {
  const relation = relationsOf(spec).find(({ kind }) => kind === 'parent');
  if (relation === undefined || table.rows.kind !== 'children') return undefined;
  const title = `Rows of ${relation.target} have as many rows of ${table.name} as declared`;
  const how =
    relationParts(spec, relation).length === 0
      ? 'The rows do not hold the key of their parent.'
      : 'Blocks of rows hold parts of families; a report of all rows counts whole ones.';
  const check = checkOf('fan_out', table.name, [], uncoveredAnswer({ title, path: `${path}/rows`, how }));
  return {
    name: 'fan_out',
    start: () => ({}),
    look: () => undefined,
    fold: () => undefined,
    find: () => ({ checks: [check] }),
  };
}
