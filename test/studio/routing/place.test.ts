import { describe, expect, it } from 'vitest';
import { formatPlace, parsePlace } from '../../../src/studio/routing/place.ts';

describe('the address of a place', () => {
  it.each(['#/', '#/d/abc/rows', '#/d/abc/json', '#/d/abc/rows/order', '#/d/abc/rows/order/total'])(
    'reads back: %s',
    (hash) => {
      expect(formatPlace(parsePlace(hash))).toBe(hash);
    },
  );

  it.each(['', '#', '#/unknown/place', '#/d', '#/d/'])('is the start page where it names no document: "%s"', (hash) => {
    expect(parsePlace(hash)).toEqual({ kind: 'start' });
  });

  it('falls back to rows for a view there is not', () => {
    expect(parsePlace('#/d/abc/painting/order')).toEqual({ kind: 'document', id: 'abc', view: 'rows', table: 'order' });
  });

  it('survives names and texts that are no addresses', () => {
    const place = { kind: 'document', id: 'a/b', view: 'rows', table: 'ü%', column: 'x/y' } as const;
    expect(parsePlace(formatPlace(place))).toEqual(place);
    expect(parsePlace('#/d/%E0%A4%A/rows')).toMatchObject({ id: '%E0%A4%A' });
  });
});
