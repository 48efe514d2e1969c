import { describe, expect, it } from 'vitest';
import { nearestField } from '../../../src/studio/features/inspector/form/nearest-field.ts';

const column = '/tables/0/columns/2';
const fields = [
  `${column}/name`,
  `${column}/type`,
  `${column}/generator`,
  `${column}/generator/values`,
  `${column}/generator/values/0/value`,
  `${column}/generator/values/0/weight`,
  `${column}/generator/values/1/value`,
];

describe('the field of a finding', () => {
  it('is the very one where there is one', () => {
    expect(nearestField(`${column}/generator/values/0/weight`, fields)).toBe(`${column}/generator/values/0/weight`);
  });

  it('is the first one inside what is found fault with', () => {
    expect(nearestField(`${column}/generator/values/1`, fields)).toBe(`${column}/generator/values/1/value`);
    expect(nearestField(column, fields)).toBe(`${column}/name`);
  });

  it('is the one around what no field shows', () => {
    expect(nearestField(`${column}/generator/values/7/weight`, fields)).toBe(`${column}/generator/values`);
    expect(nearestField(`${column}/generator/median`, fields)).toBe(`${column}/generator`);
  });

  it('is none where the form shows nothing of it', () => {
    expect(nearestField('/seed', fields)).toBeUndefined();
  });
});
