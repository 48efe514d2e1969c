import { comparedTimes } from '../../schema/references/compared-times.ts';
import { relationParts } from '../../schema/references/relation-parts.ts';
import { type Relation, relationsOf, tableNamed } from '../../schema/references/relations.ts';
import { resolveReference } from '../../schema/references/resolve-reference.ts';
import { statedTime } from '../../schema/references/stated-time.ts';
import type { OrderedTimes } from './order-measure.ts';
import type { TableSite } from './site.ts';

/**
 * The times of a table that may not be before others: events before what their parent is active from, rows before those
 * they point at (R7), and whatever comes some time after another column.
 */
export function orderedTimes(site: TableSite): readonly OrderedTimes[] {
  const relations = relationsOf(site.spec).flatMap((relation) =>
    relation.kind === 'parent' ? eventTimes(site, relation) : referenceTimes(site, relation),
  );
  return [...relations, ...laterTimes(site)];
}

function eventTimes({ document, spec }: TableSite, relation: Relation): readonly OrderedTimes[] {
  const own = spec.columns.find(({ generator }) => generator.kind === 'event_time');
  const parent = tableNamed(document, relation.target);
  if (own === undefined || own.hidden === true || parent === undefined) return [];
  const active = spec.rows.active;
  const from = typeof active === 'object' && active !== null && 'from' in active ? active.from : undefined;
  if (typeof from === 'string') {
    const found = resolveReference(document, spec, from);
    if (found.kind !== 'resolved') return [];
    const { hops, column } = found.reference;
    return [{ own, hops, other: column, word: from }];
  }
  const time = statedTime(parent);
  return time === undefined ? [] : [{ own, hops: [relation], other: time, word: `${parent.name}.${time.name}` }];
}

function referenceTimes({ document, spec }: TableSite, relation: Relation): readonly OrderedTimes[] {
  const target = tableNamed(document, relation.target);
  if (target === undefined || target === spec) return [];
  const says = relationParts(spec, relation).map(({ column }) => column.generator.existing);
  const times = comparedTimes(
    spec,
    target,
    says.find((existing) => existing !== undefined),
  );
  if (times === undefined || times.own.hidden === true) return [];
  const word = `${relation.column ?? target.name}.${times.target.name}`;
  return [{ own: times.own, hops: [relation], other: times.target, word }];
}

function laterTimes({ document, spec }: TableSite): readonly OrderedTimes[] {
  return spec.columns.flatMap((own) => {
    if (own.generator.kind !== 'after' || own.hidden === true || typeof own.generator.column !== 'string') return [];
    const found = resolveReference(document, spec, own.generator.column);
    if (found.kind !== 'resolved') return [];
    const { hops, column } = found.reference;
    return [{ own, hops, other: column, word: own.generator.column }];
  });
}
