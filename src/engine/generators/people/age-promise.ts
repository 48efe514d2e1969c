import type { ColumnContext } from '../../plan/column-context.ts';
import { civilFromDays } from '../../time/civil.ts';
import type { ValuePromise } from '../value-promise.ts';

const MS_PER_DAY = 86400000;

/** An age is the number of birthdays since the birth that stands beside it. */
export function agePromise(birth: string, context: ColumnContext): ValuePromise {
  const now = civilFromDays(Math.floor(context.asOf() / MS_PER_DAY));
  return {
    kind: 'belongs',
    columns: [context.column.name, birth],
    says: `is the age of somebody born on ${birth}`,
    holds([age, born]) {
      const { year, month, day } = civilFromDays(Math.floor(Number(born) / MS_PER_DAY));
      const isToCome = now.month * 100 + now.day < month * 100 + day;
      return age === Math.max(0, now.year - year - (isToCome ? 1 : 0));
    },
  };
}
