import type { TableSpec } from '../document-model.ts';
import { parentOf } from '../references/relations.ts';
import type { Inferred } from './inferred.ts';

const BIRTHS = /(^|_)(birth|birthday|dob|born)(_|$)/;
const BIRTH_YEARS = { from: '1945-01-01', to: '2005-01-01' };

/** The time a name such as `placed_at`, `born_on` or `order_date` stands for: the event time where rows of a parent have none yet. */
export function inferTime(folded: string, table: TableSpec | undefined): Inferred | undefined {
  if (BIRTHS.test(folded)) return { type: 'date', generator: { kind: 'moment', ...BIRTH_YEARS } };
  const isDate = /_on$|(^|_)(date|day)$|^date_/.test(folded);
  const isTimestamp = /_at$|(^|_)(time|timestamp|datetime|moment)$/.test(folded);
  if (!isDate && !isTimestamp) return undefined;
  const isEvent =
    table !== undefined &&
    parentOf(table) !== undefined &&
    !table.columns.some((column) => column.generator.kind === 'event_time');
  return {
    type: isDate ? 'date' : 'timestamp',
    generator: isEvent ? { kind: 'event_time' } : { kind: 'moment', shape: { kind: 'uniform' } },
  };
}
