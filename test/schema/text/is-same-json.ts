import { isDeepStrictEqual } from 'node:util';
import type { JsonValue } from '../../../src/schema/json-value.ts';

/**
 * Whether two values are the same to the last bit: -0, prototypes, `__proto__` members and the order of keys.
 *
 * Vitest's own comparison reads `.constructor`, which is data here.
 */
export function isSameJson(actual: JsonValue | undefined, expected: JsonValue | undefined): boolean {
  return JSON.stringify(actual) === JSON.stringify(expected) && isDeepStrictEqual(actual, expected);
}
