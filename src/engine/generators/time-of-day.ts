import { field, kindSchema } from '../../schema/fields.ts';
import { scratchCodes } from '../formula/scratch.ts';
import type { NumericLaw } from '../laws/law.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { guideTable } from '../random/guide-table.ts';
import { parseTimeOfDay } from '../time/parse-time-of-day.ts';
import { dayCells } from './day-cells.ts';
import { defineGenerator } from './generator-kind.ts';

const MS_PER_DAY = 86400000;
const HOURS = 24;

export const timeOfDay = defineGenerator({
  title: 'Time of day',
  question: 'At which time, and which hours are busy?',
  summary: 'A time between two times, past midnight too: evenly, or with a weight for each hour of the day.',
  family: 'Time',
  types: ['time'],
  schema: kindSchema('time_of_day', {
    from: field
      .text({ title: 'From', description: 'The first time; midnight where it is left out.', example: '09:00' })
      .optional(),
    to: field
      .text({
        title: 'To',
        description:
          'The first time that no longer belongs, 24:00 where it is left out. Before "from" it is one of the next day: from 22:00 to 06:00 is a night.',
        example: '17:30',
      })
      .optional(),
    hours: field
      .list(
        field.number(
          { title: 'Weight', description: 'How busy, relative to the others; 0 for none at all.', example: 1 },
          { min: 0, max: 1e6 },
        ),
        {
          title: 'Hours',
          description: '24 weights, from midnight on; every time is equally likely where they are left out.',
          example: [0, 0, 0, 0, 0, 1, 3, 6, 9, 10, 10, 9, 8, 9, 10, 10, 9, 8, 6, 4, 3, 2, 1, 0],
        },
      )
      .optional(),
  }),
  example: { kind: 'time_of_day', from: '09:00', to: '17:30' },
  defaults: { kind: 'time_of_day', from: '09:00', to: '17:00' },
  bind({ from = '00:00', to = '24:00', hours }, context) {
    const fromMs = edge(from, '/from', context);
    const toMs = to === '24:00' ? MS_PER_DAY : edge(to, '/to', context);
    if (hours !== undefined && hours.length !== HOURS) {
      context.report({
        code: 'out_of_range',
        at: '/hours',
        message: `There are ${hours.length} weights, and ${HOURS} are needed.`,
        hint: 'One for each hour, from midnight on.',
        fix: {
          title: hours.length < HOURS ? 'Fill up with 1' : `Keep the first ${HOURS}`,
          edits: [
            {
              op: 'set',
              path: `${context.path}/hours`,
              value: Array.from({ length: HOURS }, (_, hour) => hours[hour] ?? 1),
            },
          ],
        },
      });
      return undefined;
    }
    if (fromMs === undefined || toMs === undefined) return undefined;
    const grid = context.resolutionMs;
    const cells = fromMs === toMs ? [] : dayCells(fromMs, toMs, grid, hours);
    const total = cells.reduce((sum, { weight }) => sum + weight, 0);
    if (!(total >= 1e-300)) {
      context.report({
        code: 'infeasible',
        at: fromMs === toMs ? '/to' : hours === undefined ? '/from' : '/hours',
        message:
          fromMs === toMs ? 'The times begin where they end, so there are none.' : 'No time of the day can be chosen.',
        hint:
          fromMs === toMs
            ? 'Move the end, or leave both out for the whole day.'
            : 'Give an hour between "from" and "to" a weight above 0, or take a finer resolution.',
      });
      return undefined;
    }
    const key = context.stream('value');
    const table = guideTable(cells.map(({ weight }) => weight));
    const { cumulative } = table;
    const scratch = scratchCodes();
    const law: NumericLaw = {
      kind: 'numeric',
      mean: undefined,
      sd: undefined,
      step: grid,
      cdf: (x) =>
        cells.reduce((sum, { firstMs, times, weight }) => {
          const below = Math.floor((x - firstMs) / grid) + 1;
          return below <= 0 ? sum : sum + (weight * Math.min(below, times)) / times;
        }, 0) / total,
    };
    return {
      nullable: false,
      distinct: false,
      law: () => law,
      commonLaw: law,
      fill(rows) {
        const values = rows.uniforms(key);
        const codes = scratch(rows.count);
        table.fill(values, rows.count, codes);
        for (let i = 0; i < rows.count; i++) {
          const code = codes[i] as number;
          const { firstMs, times, weight } = cells[code] as (typeof cells)[number];
          const before = code === 0 ? 0 : (cumulative[code - 1] as number);
          const place = Math.floor((((values[i] as number) * total - before) / weight) * times);
          values[i] = firstMs + Math.min(times - 1, Math.max(0, place)) * grid;
        }
        return { storage: 'number', values };
      },
    };
  },
});

function edge(text: string, at: string, context: ColumnContext): number | undefined {
  const ms = parseTimeOfDay(text);
  if (ms !== undefined) return ms;
  // A person writes 9:00, or 09.00.
  const likely = /^[0-9][:.]/.test(text) ? `0${text.replace('.', ':')}` : text.replace('.', ':');
  context.report({
    code: 'wrong_type',
    at,
    message: `"${text}" is no time of day.`,
    hint: 'Write a time as 09:30 or 09:30:15.',
    ...(parseTimeOfDay(likely) !== undefined && {
      fix: { title: `Change it to "${likely}"`, edits: [{ op: 'set', path: context.path + at, value: likely }] },
    }),
  });
  return undefined;
}
