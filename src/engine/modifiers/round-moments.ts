import { nearestName } from '../../schema/nearest-name.ts';
import { CALENDAR_UNITS, calendarUnitAround, fixedUnitMs } from '../time/calendar-unit.ts';
import type { ModifierContext } from './modifier-kind.ts';

/** Rounds held moments to a unit of the calendar; reports what is no unit, and one the column already keeps. */
export function roundMoments(
  to: number | string,
  direction: 'nearest' | 'down' | 'up',
  context: ModifierContext,
): ((held: number) => number) | undefined {
  const { column, resolutionMs, path, report } = context;
  const unit = CALENDAR_UNITS.find((each) => each === to);
  if (unit === undefined) {
    const near = typeof to === 'string' ? nearestName(to, CALENDAR_UNITS) : undefined;
    report({
      code: 'type_mismatch',
      at: '/to',
      message: `${JSON.stringify(to)} is no unit of time, and "${column.name}" is ${column.type}.`,
      hint: `To choose from: ${CALENDAR_UNITS.join(', ')}.`,
      fix: {
        title: `Change it to "${near ?? 'day'}"`,
        edits: [{ op: 'set', path: `${path}/to`, value: near ?? 'day' }],
      },
    });
    return undefined;
  }
  if ((fixedUnitMs(unit) ?? Infinity) <= resolutionMs) {
    const coarser = CALENDAR_UNITS.find((each) => (fixedUnitMs(each) ?? Infinity) > resolutionMs) ?? 'week';
    report({
      code: 'conflict',
      severity: 'warning',
      at: '/to',
      message: `"${column.name}" has nothing finer than the ${unit}, so that rounding changes nothing.`,
      hint: 'Take a longer unit, or leave the modifier out.',
      fix: { title: `Round to the ${coarser}`, edits: [{ op: 'set', path: `${path}/to`, value: coarser }] },
    });
  }
  return (held) => {
    const [start, end] = calendarUnitAround(unit, held);
    if (held === start || direction === 'down') return start;
    return direction === 'up' || held - start >= end - held ? end : start;
  };
}
