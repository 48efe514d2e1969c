import type { TableSpec } from '../document-model.ts';
import { parentOf } from '../references/relations.ts';
import type { Inferred } from './inferred.ts';

const TIMES_OF_DAY =
  /(^|_)(time_of_day|opens|closes|alarm|(opening|closing|start|end|check_in|check_out|departure|arrival|pickup|delivery)_time)$|(^|_)time_(from|to)$/;
const BIRTHS = /(^|_)(birth|birthday|dob|born)(_|$)/;
const BIRTH_YEARS = { from: '1945-01-01', to: '2005-01-01' };

/** The time a name such as `placed_at`, `born_on` or `order_date` stands for: the event time where rows of a parent have none yet. */
export function inferTime(folded: string, table: TableSpec | undefined): Inferred | undefined {
  if (BIRTHS.test(folded)) return { type: 'date', generator: { kind: 'moment', ...BIRTH_YEARS } };
  if (TIMES_OF_DAY.test(folded)) return { type: 'time', generator: workingHours(folded) };
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

/** Openings are in the morning, closings in the evening, everything else by daylight. */
function workingHours(folded: string): Inferred['generator'] {
  if (/open/.test(folded)) return { kind: 'time_of_day', from: '07:00', to: '11:00' };
  if (/clos/.test(folded)) return { kind: 'time_of_day', from: '16:00', to: '23:00' };
  return { kind: 'time_of_day', from: '06:00', to: '22:00' };
}
