import { expect, it } from 'vitest';
import { isLockOf, unlockedOptionals } from '../../scripts/lockfile.mjs';

const lock = {
  packages: {
    '': { dependencies: { a: '1.0.0', b: '2.0.0' } },
    'node_modules/a': { optionalDependencies: { '@a/linux': '1.0.0', '@a/darwin': '1.0.0' } },
    'node_modules/a/node_modules/@a/linux': {},
  },
};

it('names the platforms a lock lacks, wherever it nests those it has', () => {
  expect(unlockedOptionals(lock)).toEqual(['@a/darwin']);
});

it('knows a lock of the same dependencies in whatever order', () => {
  expect(isLockOf(lock, { dependencies: { b: '2.0.0', a: '1.0.0' } })).toBe(true);
});

it.each([
  [{ dependencies: { a: '1.0.0', b: '2.0.1' } }],
  [{ dependencies: { a: '1.0.0' } }],
  [{ dependencies: { a: '1.0.0', b: '2.0.0' }, devDependencies: { c: '1.0.0' } }],
])('knows a lock of other dependencies: %j', (manifest) => {
  expect(isLockOf(lock, manifest)).toBe(false);
});
