import { expect, it } from 'vitest';
import { nodeInRange } from '../../scripts/node-range.mjs';

const range = '^20.19.0 || >=22.12.0';

it.each([
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.12.0', true],
  ['24.0.0', true],
  ['20.18.9', false],
  ['21.7.0', false],
  ['22.11.9', false],
  ['18.20.0', false],
])('Node %s within the engines: %s', (version, isWithin) => {
  expect(nodeInRange(version, range)).toBe(isWithin);
});

it('a range it cannot read is an error, not a pass', () => {
  expect(() => nodeInRange('20.19.0', '20.x')).toThrow('cannot read "20.x"');
});
