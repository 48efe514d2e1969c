import { expect, it } from 'vitest';
import { byCause } from '../../src/quality/report/by-cause.ts';
import { checkOf, gateAnswer } from '../../src/quality/report/check-of.ts';
import type { CheckKind } from '../../src/quality/report/quality-check.ts';
import { scoreOfChecks } from '../../src/quality/report/score-of.ts';

const failed = (kind: CheckKind, table: string) =>
  checkOf(kind, table, [], gateAnswer({ count: 1 }, 9, { title: `${kind} of ${table}`, how: '', path: '' }));

it('what is told first of failures is what may be to blame for the others', () => {
  const checks = [
    failed('shares', 'a'),
    failed('computed', 'a'),
    failed('foreign_key', 'a'),
    failed('key_unique', 'b'),
    failed('readable', 'b'),
    failed('file', 'c'),
  ];
  expect(byCause(checks).map(({ kind }) => kind)).toEqual([
    'file',
    'readable',
    'foreign_key',
    'key_unique',
    'computed',
    'shares',
  ]);
  expect(scoreOfChecks(checks).cap?.because).toBe('A gate failed: file of c.');
});
