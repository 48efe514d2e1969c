import { field, kindSchema } from '../../schema/fields.ts';
import { timeColumnOf } from '../../schema/references/time-column.ts';
import { uuidTexts } from '../columns/uuid-texts.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import type { RowSet } from '../rows/row-set.ts';
import { defineGenerator } from './generator-kind.ts';
import type { ValuePromise } from './value-promise.ts';

const FORMS = {
  v4: /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  v7: /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
} as const;

export const uuid = defineGenerator({
  title: 'UUID',
  question: 'Which kind of universally unique identifier?',
  summary:
    'A key of 36 characters that says nothing of its neighbours, and stays the same when rows are added elsewhere; version 7 begins with a time, so that keys sort by it.',
  family: 'Keys',
  types: ['uuid'],
  schema: kindSchema('uuid', {
    version: field
      .choice(['v4', 'v7'], {
        title: 'Version',
        description: 'v4 is random throughout, v7 begins with the milliseconds of a time.',
        example: 'v7',
        fallback: 'v4',
      })
      .optional(),
    time: field
      .reference('column', {
        title: 'Time',
        description: 'The time a version 7 begins with; moments before 1970 count as 1970.',
        example: 'placed_at',
      })
      .optional(),
  }),
  example: { kind: 'uuid', version: 'v7', time: 'placed_at' },
  defaults: { kind: 'uuid' },
  bind({ version = 'v4', time }, context) {
    const key = context.stream('value');
    const promises: readonly ValuePromise[] = [
      {
        kind: 'pattern',
        columns: [context.column.name],
        says: `is a UUID of version ${version.slice(1)}`,
        holds: ([value]) => FORMS[version].test(String(value)),
      },
    ];
    const drawn = (rows: RowSet) => ({ first: rows.bits(key, 0), second: rows.bits(key, 1), count: rows.count });
    if (version === 'v4') {
      if (time === undefined)
        return { nullable: false, distinct: true, promises, fill: (rows) => uuidTexts(drawn(rows)) };
      context.report({
        code: 'conflict',
        at: '/time',
        message: 'A version 4 holds no time.',
        hint: 'Take version 7, or leave the time out.',
        fix: {
          title: 'Take version 7',
          edits: [{ op: 'set', path: `${context.path}/version`, value: 'v7' }],
        },
      });
      return undefined;
    }
    if (time === undefined) {
      context.report(missingTime(context));
      return undefined;
    }
    const source = context.resolve(time, '/time');
    if (source === undefined) return undefined;
    const { type } = context.shapeOf(source.column);
    if (type !== 'timestamp' && type !== 'date') {
      context.report({
        code: 'type_mismatch',
        at: '/time',
        message: `"${time}" is ${type}, and no time.`,
        hint: 'Name a column of type date or timestamp.',
      });
      return undefined;
    }
    const nullable = context.mayBeNull(source);
    return {
      nullable,
      distinct: !nullable,
      promises,
      fill(rows) {
        const times = rows.read(source.hops, source.column.name);
        if (times.storage !== 'number') throw new Error(`uuid: ${time} holds no times`);
        const texts = uuidTexts(drawn(rows), times.values);
        return times.valid === undefined ? texts : { ...texts, valid: times.valid };
      },
    };
  },
});

function missingTime({ table, path }: ColumnContext) {
  const own = timeColumnOf(table);
  return {
    code: 'missing_key' as const,
    at: '/time',
    message: 'A version 7 begins with a time, and none is named.',
    hint: 'Name a column of type date or timestamp, or take version 4.',
    fix:
      own === undefined
        ? { title: 'Take version 4', edits: [{ op: 'remove' as const, path: `${path}/version` }] }
        : { title: `Take "${own}"`, edits: [{ op: 'set' as const, path: `${path}/time`, value: own }] },
  };
}
