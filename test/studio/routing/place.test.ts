import { describe, expect, it } from 'vitest';
import { formatPlace, parsePlace } from '../../../src/studio/routing/place.ts';

describe('the address of a place', () => {
  it.each([
    '#/',
    '#/wizard',
    '#/wizard/relations',
    '#/d/abc/rows',
    '#/d/abc/json',
    '#/d/abc/rows/order',
    '#/d/abc/rows/order/total',
  ])('reads back: %s', (hash) => {
    expect(formatPlace(parsePlace(hash))).toBe(hash);
  });

  it.each(['', '#', '#/unknown/place', '#/d', '#/d/'])('is the start page where it names no document: "%s"', (hash) => {
    expect(parsePlace(hash)).toEqual({ kind: 'start' });
  });

  it('names a row by its number in the file, from 1', () => {
    const place = {
      kind: 'document',
      id: 'abc',
      view: 'rows',
      table: 'order',
      column: 'total',
      row: 899_999_999,
    } as const;
    expect(formatPlace(place)).toBe('#/d/abc/rows/order/total?row=900000000');
    expect(parsePlace(formatPlace(place))).toEqual(place);
    for (const wrong of ['0', '-1', '1.5', 'x', '', '9'.repeat(16)]) {
      expect(parsePlace(`#/d/abc/rows/order?row=${wrong}`)).toEqual({
        kind: 'document',
        id: 'abc',
        view: 'rows',
        table: 'order',
      });
    }
  });

  it('names the run whose report is shown, in the view of reports alone', () => {
    const place = { kind: 'document', id: 'abc', view: 'report', table: 'order', row: 4, run: 'a&b' } as const;
    expect(formatPlace(place)).toBe('#/d/abc/report/order?row=5&run=a%26b');
    expect(parsePlace(formatPlace(place))).toEqual(place);
    expect(formatPlace({ ...place, view: 'rows' })).toBe('#/d/abc/rows/order?row=5');
    expect(parsePlace('#/d/abc/rows?run=x')).toEqual({ kind: 'document', id: 'abc', view: 'rows' });
  });

  it('falls back to rows for a view there is not', () => {
    expect(parsePlace('#/d/abc/painting/order')).toEqual({ kind: 'document', id: 'abc', view: 'rows', table: 'order' });
  });

  it('is the first step of the wizard where it names none there is', () => {
    expect(parsePlace('#/wizard/finish')).toEqual({ kind: 'wizard', step: 'purpose' });
  });

  it('survives names and texts that are no addresses', () => {
    const place = { kind: 'document', id: 'a/b', view: 'rows', table: 'ü%', column: 'x/y' } as const;
    expect(parsePlace(formatPlace(place))).toEqual(place);
    expect(parsePlace('#/d/%E0%A4%A/rows')).toMatchObject({ id: '%E0%A4%A' });
  });
});
