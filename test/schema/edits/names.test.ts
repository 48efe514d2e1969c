import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshName } from '../../../src/schema/edits/fresh-name.ts';
import { isName } from '../../../src/schema/edits/is-name.ts';
import { freshStreamName, streamName, withNames } from '../../../src/schema/edits/stream-name.ts';
import { toName } from '../../../src/schema/edits/to-name.ts';

describe('names', () => {
  it('accepts what a document accepts', () => {
    for (const name of ['a', '_', 'Order_2', 'x'.repeat(63)]) expect(isName(name)).toBe(true);
    for (const text of ['', '2a', 'a b', 'a.b', 'größe', 'a\n', 'x'.repeat(64)]) expect(isName(text)).toBe(false);
  });

  it('makes a name of any text, and keeps one that is', () => {
    expect(toName('Order date')).toBe('Order_date');
    expect(toName('  2nd address! ')).toBe('_2nd_address');
    expect(toName('_id_')).toBe('_id_');
    expect(toName('???')).toBe('unnamed');
    fc.assert(
      fc.property(fc.string({ maxLength: 100, unit: 'binary' }), (text) => isName(toName(text))),
      { seed: 1 },
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,62}$/), (name) => toName(name) === name),
      { seed: 1 },
    );
  });

  it('finds the first free number, within the length of a name', () => {
    expect(freshName('a', new Set())).toBe('a');
    expect(freshName('a', new Set(['a', 'a_2']))).toBe('a_3');
    const long = 'x'.repeat(63);
    expect(freshName(long, new Set([long]))).toBe(`${'x'.repeat(61)}_2`);
  });
});

describe('stream names', () => {
  it('are the name, or what it was keyed as', () => {
    expect(streamName({ name: 'a' })).toBe('a');
    expect(streamName({ name: 'a', keyed_as: 'b' })).toBe('b');
  });

  it('are numbered where a name is taken as a key', () => {
    expect(freshStreamName('a', [{ name: 'a', keyed_as: 'b' }])).toBe('a');
    expect(freshStreamName('a', [{ name: 'b', keyed_as: 'a' }])).toBe('a#2');
    expect(
      freshStreamName('a', [
        { name: 'b', keyed_as: 'a' },
        { name: 'c', keyed_as: 'a#2' },
      ]),
    ).toBe('a#3');
  });

  it('are written behind the name, and only where they differ from it', () => {
    const part = { name: 'a', type: 'x' };
    expect(JSON.stringify(withNames(part, 'b', 'a'))).toBe('{"name":"b","keyed_as":"a","type":"x"}');
    expect(JSON.stringify(withNames({ ...part, keyed_as: 'b' }, 'b', 'b'))).toBe('{"name":"b","type":"x"}');
  });
});
