import { describe, expect, it } from 'vitest';
import { lawDocument } from '../../helpers/law-document.ts';
import { openDocument } from '../../helpers/open-document.ts';

const ROWS = 2000;

function timesOf(resolution: string | undefined) {
  const shown = resolution === undefined ? {} : { resolution };
  const { engine } = openDocument(
    lawDocument(3, ROWS, [
      { name: 'at', type: 'timestamp', resolution: 'millisecond', generator: { kind: 'moment' } },
      { name: 'late', type: 'timestamp', ...shown, generator: { kind: 'formula', formula: 'at + 0.0123' } },
    ]),
  );
  const rows = engine.range('sample', 0, ROWS);
  const [at, late] = [rows.column('at'), rows.column('late')];
  if (at.storage !== 'number' || late.storage !== 'number') throw new Error('no times');
  return { at: at.values, late: late.values };
}

describe('a time that a formula gives', () => {
  it.each([
    ['second', 1000],
    ['minute', 60000],
    ['hour', 3600000],
  ] as const)('is held on the grid of its column: %s', (resolution, gridMs) => {
    const { at, late } = timesOf(resolution);
    const expected = Array.from(at, (ms) => Math.floor((ms + 0.0123 * 86400000) / gridMs) * gridMs);
    expect(Array.from(late)).toEqual(expected);
    expect(new Set(Array.from(at, (ms) => ms % gridMs)).size).toBeGreaterThan(100);
  });

  it('is held to the second where nothing is said', () => {
    expect(timesOf(undefined).late).toEqual(timesOf('second').late);
  });
});
