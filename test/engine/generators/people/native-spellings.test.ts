import { describe, expect, it } from 'vitest';
import { RESOURCES } from '../../../../src/runtime/resources.ts';
import { cellsOf, rowsOf } from '../../../helpers/column-bytes.ts';
import { openDocument } from '../../../helpers/open-document.ts';
import { reportOn } from '../../../helpers/report-on.ts';

const ROWS = 20000;

const column = (kind: string, part: string, more: object = {}) => ({
  name: part,
  type: 'text',
  generator: { kind, part },
  ...more,
});

function opened(locale: string, columns: readonly ReturnType<typeof column>[]) {
  const document = openDocument({
    version: 1,
    name: 'Names',
    seed: 9,
    locale,
    timeframe: { start: '2024-01-01', end: '2026-01-01' },
    tables: [{ name: 'row', rows: { kind: 'count', count: ROWS }, columns }],
  });
  const rows = rowsOf(document.engine, 'row');
  const cells = columns.map(({ name }) => cellsOf(rows, name).map(String));
  return { document, rows: Array.from({ length: ROWS }, (_, row) => cells.map((each) => each[row] ?? '')) };
}

describe('names as natives spell them', () => {
  it('give Polish women addresses with their form of the name, which stay unique', () => {
    const { rows, document } = opened('pl_PL', [
      column('person', 'last_name'),
      column('person', 'gender'),
      column('person', 'email', { unique: true }),
    ]);
    const ofSki = rows.filter(([last = '']) => /[sc]k[ia]$/.test(last));
    expect(ofSki.length).toBeGreaterThan(2000);
    const wrong = ofSki.filter(([last = '', gender, email = '']) => {
      const end = gender === 'female' ? 'ka' : 'ki';
      return !last.endsWith(end) || !new RegExp(`${end}\\d*@`).test(email);
    });
    expect(wrong).toEqual([]);
    expect(new Set(rows.map(([, , email]) => email)).size).toBe(ROWS);
    expect(reportOn(document).checks.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
  });

  it('begin the names of Dutch companies with a capital', () => {
    const { rows } = opened('nl_NL', [column('company', 'name')]);
    expect(rows.filter(([name = '']) => /^[a-z]/.test(name))).toEqual([]);
    expect(rows.some(([name = '']) => name.startsWith('De Vries & de '))).toBe(true);
  });

  it.each(['nl_NL', 'en_GB', 'de_DE', 'en_US'])(
    'of companies of %s follow their law, however many words they have',
    (locale) => {
      const { checks } = reportOn(opened(locale, [column('company', 'name'), column('company', 'domain')]).document);
      expect(checks.filter(({ kind }) => kind === 'law').map(({ verdict }) => verdict)).toEqual(['pass', 'pass']);
    },
  );

  it('write Korean last names in Latin letters as their bearers do', () => {
    const { rows } = opened('ko_KR', [column('person', 'last_name'), column('person', 'username')]);
    const known = { 김: 'kim', 이: 'lee', 박: 'park', 최: 'choi' };
    for (const [last, slug] of Object.entries(known)) {
      const found = rows.filter(([name]) => name === last);
      expect(found.length).toBeGreaterThan(500);
      expect(found.filter(([, username = '']) => !new RegExp(`[._-]${slug}\\d*$`).test(username))).toEqual([]);
    }
  });

  it.each(['fr_FR', 'es_ES', 'it_IT', 'pl_PL', 'zh_CN', 'en_IN'])(
    'are those of people who live today in %s, each of one gender',
    (locale) => {
      const { firstNames = [], genders = '', firstWeights } = RESOURCES.locales?.[locale] ?? {};
      expect(firstNames.length).toBeGreaterThanOrEqual(100);
      expect(firstWeights?.length).toBe(firstNames.length);
      // A few are carried by both: Dominique, Andrea.
      expect([...genders].filter((letter) => letter === 'u').length).toBeLessThanOrEqual(6);
    },
  );
});
