import { describe, expect, it } from 'vitest';
import type { QualityReport } from '../../../src/quality/report/quality-report.ts';
import type { FoundDialect } from '../../../src/runtime/node/found/read-table.ts';
import { checkFiles } from '../../helpers/check-files.ts';
import { readCsv } from '../../helpers/csv-reader.ts';
import { LEDGER } from '../../helpers/ledger.ts';
import { openDocument } from '../../helpers/open-document.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

type Cell = string | null;
type Write = (value: Cell, column: string) => string;
type Files = Map<string, string | Uint8Array>;

const ledger = openDocument(LEDGER);
const tables = LEDGER.tables.map(({ name }) => {
  return [name, readCsv(Buffer.from(tableCsv(ledger.engine, name)))] as const;
});
const NUMBERS = new Set(['id', 'amount', 'units', 'rate', 'entry_id', 'half']);

function plain(value: Cell): string {
  return value === null ? '' : /[",;\n]|^$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The files of the ledger with each cell written in another way. */
function filesWith(write: Write, delimiter = ',', end = '\n', header = true): Files {
  return new Map(
    tables.map(([name, { header: names, rows }]) => {
      const lines = rows.map((row) => row.map((value, i) => write(value, names[i] ?? '')).join(delimiter));
      return [`${name}.csv`, [...(header ? [names.join(delimiter)] : []), ...lines, ''].join(end)];
    }),
  );
}

const untouched = checkFiles(ledger, filesWith(plain));

/** What a report says of the data, whatever it says of how they were written. */
function answers({ checks, tables: found, score }: QualityReport) {
  return {
    score: score.value,
    found,
    checks: checks.map(({ id, verdict, value, rows }) => ({ id, verdict, value, rows })),
  };
}

const grouped = (value: string, mark: string) => value.replace(/\B(?=(\d{3})+$)/g, mark);
const amount = (value: string, thousands: string, decimal: string) => {
  const [whole = '', part] = value.split('.');
  return `${grouped(whole, thousands)}${part === undefined ? '' : `${decimal}${part}`}`;
};
const moment = (value: string, day: (y: string, m: string, d: string) => string, time: (t: string) => string) => {
  const [date = '', clock] = value.split(' ');
  const [y = '', m = '', d = ''] = date.split('-');
  return `${day(y, m, d)}${clock === undefined ? '' : ` ${time(clock)}`}`;
};
const bare = (digits: string) => String(Number(digits));

const german: Write = (value, column) => {
  if (value === null) return '';
  if (NUMBERS.has(column)) return amount(value, '.', ',');
  if (column === 'is_open') return value === 'true' ? 'WAHR' : 'FALSCH';
  return column.endsWith('at') || column.endsWith('on')
    ? moment(
        value,
        (y, m, d) => `${d}.${m}.${y}`,
        (t) => t,
      )
    : plain(value);
};
const french: Write = (value, column) => {
  if (value !== null && NUMBERS.has(column)) return amount(value, '\u202f', ',');
  if (value !== null && column === 'is_open') return value === 'true' ? 'VRAI' : 'FAUX';
  return /_at$|_on$/.test(column) && value !== null
    ? moment(
        value,
        (y, m, d) => `${d}/${m}/${y}`,
        (t) => t,
      )
    : plain(value);
};
const american: Write = (value, column) => {
  if (value === null) return '';
  if (NUMBERS.has(column)) return `"${amount(value, ',', '.')}"`;
  const clock = (t: string) => {
    const [h = '', m = '', s = ''] = t.split(':');
    return `${Number(h) % 12 || 12}:${m}:${s} ${Number(h) < 12 ? 'AM' : 'PM'}`;
  };
  return /_at$|_on$/.test(column) ? moment(value, (y, m, d) => `${bare(m)}/${bare(d)}/${y}`, clock) : plain(value);
};
const swiss: Write = (value, column) => {
  return value !== null && NUMBERS.has(column) ? amount(value, "'", '.') : plain(value);
};

function encoded(files: Files, encoding: 'utf16le' | 'latin1' | 'utf8', mark: string): Files {
  return new Map([...files].map(([name, text]) => [name, Buffer.from(`${mark}${String(text)}`, encoding)]));
}

function swapped(files: Files): Files {
  return new Map([...files].map(([name, bytes]) => [name, Buffer.from(bytes).swap16()]));
}

const MARK = '\ufeff';

describe('files that a spreadsheet saved', () => {
  const others: readonly (readonly [string, Files, Partial<FoundDialect>])[] = [
    ['in German, as Windows-1252', encoded(filesWith(german, ';', '\r\n'), 'latin1', ''), { encoding: 'windows-1252' }],
    ['in French, with narrow spaces and days first', filesWith(french, ';'), {}],
    ['in English, with AM and PM and no leading zeros', filesWith(american, ',', '\r\n'), {}],
    ['in Switzerland', filesWith(swiss, ';'), {}],
    ['with a byte order mark', encoded(filesWith(plain), 'utf8', MARK), {}],
    ['as Unicode text with tabs', encoded(filesWith(german, '\t'), 'utf16le', MARK), {}],
    ['as UTF-16 the other way round', swapped(encoded(filesWith(plain), 'utf16le', MARK)), {}],
    ['as UTF-16 without a mark', encoded(filesWith(plain), 'utf16le', ''), {}],
    ['without a header', filesWith(german, ';', '\n', false), { header: false, delimiter: ';' }],
  ];
  it.each(others)('are judged as the rows they hold: %s', async (_what, files, dialect) => {
    expect(answers(await checkFiles(ledger, files, dialect))).toEqual(answers(await untouched));
  });

  it('are told to have commas before their decimals, and semicolons between cells', async () => {
    const { checks } = await checkFiles(ledger, filesWith(german, ';'));
    const how = (id: string) => checks.find((check) => check.id === id)?.how;
    expect(how('readable entry amount')).toBe('400 cells were read. Decimals stand behind a comma in this file.');
    expect(how('file entry')).toBe('400 rows were read. Its cells are cut by semicolons.');
  });

  it('may have single cells in another style, which are then wrong', async () => {
    const files = filesWith(german, ';');
    const lines = String(files.get('entry.csv')).split('\n');
    lines[7] = (lines[7] ?? '').replace(/^([^;]*);[^;]*/, '$1;17.50');
    const report = await checkFiles(ledger, files.set('entry.csv', lines.join('\n')));
    const broken = report.checks.filter(({ kind, verdict }) => kind === 'readable' && verdict === 'fail');
    expect(broken).toMatchObject([{ id: 'readable entry amount', value: 1, where: 'entry.csv:8' }]);
    expect(broken[0]?.how).toContain('1 can be read as no decimal (the first is "17.50")');
  });
});

describe('files that can be read in two ways', () => {
  const rates = (write: (row: number) => string): Files => {
    const files = filesWith(plain);
    const lines = ['id;rate', ...Array.from({ length: 400 }, (_, i) => `${i + 998000};${write(i)}`)];
    return files.set('entry.csv', lines.join('\n'));
  };
  const rate = async (files: Files, dialect: Partial<FoundDialect> = {}) => {
    const { checks, tables: found } = await checkFiles(ledger, files, dialect);
    const check = checks.find(({ id }) => id === 'readable entry rate');
    const numbers = found[0]?.columns.find(({ name }) => name === 'rate')?.numbers;
    return { broken: check?.value, how: check?.how, max: numbers?.max };
  };

  it('are not read where commas may be either, and say what to pass', async () => {
    const files = rates((row) => `${(row % 4) + 1},${100 + row}`);
    expect(await rate(files)).toMatchObject({
      broken: 400,
      how: expect.stringMatching(/\(the first is "1,100"\).* pass --decimal comma or --decimal point/),
    });
    expect(await rate(files, { decimalSign: 'comma' })).toMatchObject({ broken: 0, max: 4.499 });
    expect(await rate(files, { decimalSign: 'point' })).toMatchObject({ broken: 0, max: 4499 });
  });

  it('are read as they stand where points may be either', async () => {
    expect(await rate(rates((row) => `${(row % 4) + 1}.${100 + row}`))).toMatchObject({ broken: 0, max: 4.499 });
  });

  const days = (dialect: Partial<FoundDialect>) => {
    const files = filesWith(plain);
    const lines = ['id,paid_on', ...Array.from({ length: 400 }, (_, i) => `${i + 998000},${(i % 3) + 2}/1/2024`)];
    return checkFiles(ledger, files.set('entry.csv', lines.join('\n')), dialect);
  };
  it('say so of dates whose days may all be months', async () => {
    const found = async (dialect: Partial<FoundDialect>) => {
      const {
        checks,
        tables: [entry],
      } = await days(dialect);
      const numbers = entry?.columns.find(({ name }) => name === 'paid_on')?.numbers;
      return { how: checks.find(({ id }) => id === 'readable entry paid_on')?.how, max: numbers?.max };
    };
    const unsaid = await found({});
    expect(unsaid.max).toBe(Date.UTC(2024, 3, 1));
    expect(unsaid.how).toMatch(/were read with the month first; --dates european reads them with the day first/);
    expect(await found({ slashOrder: 'day' })).toEqual({ how: '400 cells were read.', max: Date.UTC(2024, 0, 4) });
  });

  it('hold an empty text in two quotes, or nothing where that is said', async () => {
    const nulls = async (dialect: Partial<FoundDialect>) => {
      const {
        tables: [entry],
      } = await checkFiles(ledger, filesWith(plain), dialect);
      return entry?.columns.find(({ name }) => name === 'text')?.nulls ?? 0;
    };
    expect(await nulls({})).toBe(0);
    expect(await nulls({ nullWords: [''] })).toBeGreaterThan(50);
  });
});

describe('a file whose first line is not what it should be', () => {
  const head = async (change: (text: string) => string, dialect: Partial<FoundDialect> = {}) => {
    const files = filesWith(plain);
    const { checks } = await checkFiles(ledger, files.set('line.csv', change(String(files.get('line.csv')))), dialect);
    const failed = checks.filter(({ verdict, table }) => verdict === 'fail' && table === 'line');
    return failed.map(({ id, how }) => `${id}: ${how}`);
  };

  it.each<[string, (text: string) => string, Partial<FoundDialect>, readonly RegExp[]]>([
    [
      'it is a row already',
      (text) => text.slice(text.indexOf('\n') + 1),
      {},
      [
        /^file line head: line.csv has no line of names: its first line \(1, 998000, .*\) looks like a row, and the columns id, entry_id, half were expected; .* pass --no-header/,
      ],
    ],
    [
      'its names are of no column',
      (text) => text.replace(/^.*/, 'a,b,c'),
      {},
      [/^file line head: line.csv has none of the columns of its table: its first line is a, b, c, and the columns id/],
    ],
    [
      'it is cut at another sign than was said',
      (text) => text.replaceAll(',', ';'),
      { delimiter: ',' },
      [/^file line head: line.csv is cut by semicolons, not by commas: leave --delimiter out/],
    ],
    [
      'a name comes twice',
      (text) => text.replace('entry_id', 'half'),
      {},
      [
        /^file line head: line.csv has two columns called half/,
        /^file line entry_id: The file has no column of that name\.$/,
      ],
    ],
    [
      'a column has another name',
      (text) => text.replace('half', 'moitie'),
      {},
      [/^file line half: The file has no column of that name\. Is it called moitie there\?/],
    ],
    [
      'it is that of another table',
      () => String(filesWith(plain).get('entry.csv')),
      {},
      [
        /^file line head: line.csv has the columns of entry: is it called by the wrong name\?/,
        /^file line entry_id: /,
        /^file line half: /,
      ],
    ],
    [
      'nothing follows it',
      (text) => text.slice(0, text.indexOf('\n')),
      {},
      [/^file line: 0 rows .*\(the document makes 400\).* has a header and no rows/],
    ],
    ['there is none', () => '', {}, [/^file line: .* line.csv is empty/]],
    [
      'it begins a workbook',
      () => 'PK\u0003\u0004',
      {},
      [/^file line: .* line.csv is an Excel workbook or a ZIP archive/],
    ],
  ])('is told once, with what to do: %s', async (_what, change, dialect, words) => {
    const told = await head(change, dialect);
    expect(told).toEqual(words.map((word) => expect.stringMatching(word)));
  });

  it('is told to be a header where none was expected', async () => {
    const { checks } = await checkFiles(ledger, filesWith(plain), { header: false });
    const failed = checks.filter(({ verdict }) => verdict === 'fail');
    expect(failed.map(({ id }) => id)).toEqual(['file entry head', 'file line head']);
    expect(failed[1]?.how).toBe(
      'line.csv begins with the names of its columns (id, entry_id, half): leave --no-header out.',
    );
  });

  it('is not needed to tell that a file is called almost as its table, or that there are two', async () => {
    const files = filesWith(plain);
    files.set('entry.tsv', 'id\n1\n');
    files.set('Lines.csv', files.get('line.csv') ?? '');
    files.delete('line.csv');
    const { checks } = await checkFiles(ledger, files);
    const how = (id: string) => checks.find((check) => check.id === id)?.how;
    expect(how('file line')).toBe(
      'No file is called line.csv, .ndjson or .json: is it Lines.csv? Then save it under that name.',
    );
    expect(how('file entry')).toMatch(/Not read, as one file is enough: entry.tsv\.$/);
  });
});
