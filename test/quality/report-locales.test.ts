import { describe, expect, it, vi } from 'vitest';
import { LOCALES } from '../../src/schema/locales.ts';
import { openDocument } from '../helpers/open-document.ts';
import { reportOn } from '../helpers/report-on.ts';

vi.setConfig({ testTimeout: 120_000 });

const ROWS = 9000;
const PARTS = {
  person: ['first_name', 'last_name', 'full_name', 'email', 'username', 'gender', 'prefix', 'birth_date', 'age'],
  place: ['street_address', 'city', 'region', 'region_code', 'postcode', 'country', 'country_code', 'time_zone'],
  company: ['name', 'domain', 'email'],
  payment: ['card_number', 'currency'],
} as const;

function typeOf(part: string): string {
  if (part === 'age') return 'integer';
  return part === 'birth_date' ? 'date' : 'text';
}

describe('the report of people, places and companies', () => {
  it.each(LOCALES)('finds nothing wrong with those of %s', (locale) => {
    const columns = Object.entries(PARTS).flatMap(([kind, parts]) =>
      parts.map((part) => ({ name: `${kind}_${part}`, type: typeOf(part), generator: { kind, part } })),
    );
    const phone = { name: 'phone', type: 'text', generator: { kind: 'phone', part: 'number', place: 'place' } };
    const { checks } = reportOn(
      openDocument({
        version: 1,
        name: 'Locale',
        seed: 31337,
        locale,
        timeframe: { start: '2024-01-01', end: '2026-01-01' },
        tables: [{ name: 'contact', rows: { kind: 'count', count: ROWS }, columns: [...columns, phone] }],
      }),
    );
    expect(checks.filter(({ family }) => family === 'coherence').length).toBeGreaterThanOrEqual(6);
    expect(checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')).toEqual([]);
  });
});
